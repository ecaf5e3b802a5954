//! Addresses of files as editors write them.

use std::str::FromStr;

use lsp_types::Uri;

/// The path that an address of a file leads to; nothing for any other address.
pub fn path_of(uri: &Uri) -> Option<String> {
    let rest = uri.as_str().strip_prefix("file://")?;
    // A host before the path is that of a Windows share.
    let (host, path) = rest.split_at(rest.find('/')?);
    let path = decoded(path)?;
    if !host.is_empty() && host != "localhost" {
        return Some(format!("//{host}{path}"));
    }
    let drive = path.strip_prefix('/').filter(|rest| rest.as_bytes().get(1) == Some(&b':'));
    Some(drive.map_or_else(|| path.clone(), str::to_owned))
}

/// The address of a path.
pub fn uri_of(path: &str) -> Option<Uri> {
    let path = path.replace('\\', "/");
    let path = if path.starts_with('/') { path } else { format!("/{path}") };
    let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"/-._~".contains(byte);
    let encoded: String =
        path.bytes().map(|byte| if is_plain(&byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect();
    Uri::from_str(&format!("file://{encoded}")).ok()
}

fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('%') {
        bytes.extend_from_slice(before.as_bytes());
        bytes.push(u8::from_str_radix(behind.get(..2)?, 16).ok()?);
        rest = behind.get(2..)?;
    }
    bytes.extend_from_slice(rest.as_bytes());
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(uri: &str) -> Option<String> {
        path_of(&Uri::from_str(uri).expect("an address"))
    }

    #[test]
    fn an_address_gives_its_path_and_back() {
        assert_eq!(path("file:///home/a%20b/%C3%A9.yaml").as_deref(), Some("/home/a b/é.yaml"));
        assert_eq!(path("file:///c%3A/Audits/audit.yaml").as_deref(), Some("c:/Audits/audit.yaml"));
        assert_eq!(path("file://server/share/a.yaml").as_deref(), Some("//server/share/a.yaml"));
        assert_eq!(path("untitled:Untitled-1"), None);
        for path in ["/home/a b/é.yaml", "c:/Audits/audit.yaml"] {
            assert_eq!(uri_of(path).as_ref().and_then(path_of).as_deref(), Some(path));
        }
    }
}
