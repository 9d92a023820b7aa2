// SPDX-License-Identifier: Apache-2.0
//! Just enough JSON-RPC over HTTP to watch a node.

use std::{
	io::{Read, Write},
	net::{Ipv4Addr, TcpStream},
	time::Duration,
};

use serde_json::{json, Value};

/// The result of a request, or `None` when nobody answers or the answer is an error.
pub(crate) fn ask(port: u16, method: &str, parameters: Value) -> Option<Value> {
	let body = json!({ "jsonrpc": "2.0", "id": 1, "method": method, "params": parameters });
	let body = body.to_string();
	let request = format!(
		"POST / HTTP/1.0\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
		body.len()
	);
	let mut answer: Value = serde_json::from_str(&exchange(port, &request)?).ok()?;
	answer.get_mut("result").map(Value::take)
}

/// A page, or `None` when nobody answers.
pub(crate) fn get(port: u16, path: &str) -> Option<String> {
	exchange(port, &format!("GET {path} HTTP/1.0\r\nHost: 127.0.0.1:{port}\r\n\r\n"))
}

/// The body of the answer to a request. HTTP/1.0: it comes in one piece and ends with the connection.
fn exchange(port: u16, request: &str) -> Option<String> {
	const LIMIT: Option<Duration> = Some(Duration::from_secs(10));
	let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok()?;
	stream.set_read_timeout(LIMIT).ok()?;
	stream.set_write_timeout(LIMIT).ok()?;
	stream.write_all(request.as_bytes()).ok()?;
	let mut answer = String::new();
	stream.read_to_string(&mut answer).ok()?;
	let (_, body) = answer.split_once("\r\n\r\n")?;
	Some(body.to_owned())
}
