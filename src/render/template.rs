//! Templates of HTML and XML: text from documents is never markup.

use minijinja::syntax::SyntaxConfig;
use minijinja::{AutoEscape, Environment, Error};

use super::svg::escape;

/// An environment with these templates, in which everything but what a template calls safe is escaped.
pub(super) fn environment(templates: &[(&'static str, &'static str)]) -> Result<Environment<'static>, Error> {
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_formatter(|out, _, value| {
        let text = value.to_string();
        Ok(out.write_str(&if value.is_safe() { text } else { escape(&text) })?)
    });
    environment.set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?);
    for (name, text) in templates {
        environment.add_template(name, text)?;
    }
    Ok(environment)
}
