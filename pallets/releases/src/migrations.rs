// SPDX-License-Identifier: Apache-2.0
//! How this room's storage came to its layout. A runtime names those that its chains have not run yet.

pub mod v1;
