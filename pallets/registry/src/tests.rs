// SPDX-License-Identifier: Apache-2.0

mod extension;
mod genesis;
mod mandates;
mod officers;
mod organisations;
mod origin;
mod sequences;
