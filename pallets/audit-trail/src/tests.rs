// SPDX-License-Identifier: Apache-2.0

mod record;
mod tampering;
