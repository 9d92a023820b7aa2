# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# What every script shares: where things are, how to speak, and the build environment. Source it; it changes to the
# project's root.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$ROOT" || exit 1

export CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/tijara
TOOLCHAIN=$(sed -n 's/^channel *= *"\(.*\)"/\1/p' rust-toolchain.toml)
WASM_TARGET=wasm32v1-none
PRIVATE_TOOLCHAIN=tijara-wasm

export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$ROOT/target}
[ "${CARGO_TARGET_DIR#/}" != "$CARGO_TARGET_DIR" ] || CARGO_TARGET_DIR=$ROOT/$CARGO_TARGET_DIR
export RELEASE=$CARGO_TARGET_DIR/release
# Debian's OpenSSL in place of a copy compiled from source: minutes less.
export OPENSSL_NO_VENDOR=1
# The WASM builder looks for Cargo.lock above the build folder, which may lie outside the checkout.
export WASM_BUILD_WORKSPACE_HINT=$ROOT

# rustup from its installer is not on the PATH before the next login.
if ! command -v rustup >/dev/null && [ -x "$HOME/.cargo/bin/rustup" ]; then
	export PATH=$HOME/.cargo/bin:$PATH
fi

say() { printf '==> %s\n' "$*" >&2; }
fail() {
	printf 'error: %s\n' "$*" >&2
	exit 1
}

# Runs a command as root: directly, or by sudo; where neither is possible it names the command and stops.
as_root() {
	if [ "$(id -u)" = 0 ]; then
		"$@"
	elif command -v sudo >/dev/null; then
		sudo "$@"
	else
		fail "this needs root and there is no sudo. Run as root, then start again: $*"
	fi
}

# Installs the Debian or Ubuntu packages among its arguments that are missing, after naming them.
packages() {
	local missing=() package
	for package in "$@"; do
		[ "$(dpkg-query -W -f '${db:Status-Abbrev}' "$package" 2>/dev/null)" = 'ii ' ] || missing+=("$package")
	done
	[ "${#missing[@]}" -gt 0 ] || return 0
	command -v apt-get >/dev/null || fail "install these first (their Debian names): ${missing[*]}"
	say "Installing system packages: ${missing[*]}"
	as_root apt-get update -q
	as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
}

has_wasm_target() {
	local sysroot
	sysroot=$(rustup run "$1" rustc --print sysroot 2>/dev/null) || return 1
	compgen -G "$sysroot/lib/rustlib/$WASM_TARGET/lib/libcore-*.rlib" >/dev/null
}

# Points the WASM builder at the private toolchain where the pinned one has no WASM target.
choose_wasm_toolchain() {
	if [ -z "${WASM_BUILD_TOOLCHAIN:-}" ] && ! has_wasm_target "$TOOLCHAIN" && has_wasm_target "$PRIVATE_TOOLCHAIN"; then
		# Without this rustup would try once more to download what the toolchain file names.
		export WASM_BUILD_TOOLCHAIN=$PRIVATE_TOOLCHAIN RUSTUP_AUTO_INSTALL=0
	fi
}
choose_wasm_toolchain
