//! What a JSON Schema says of a part of a file.

use serde_json::Value as Json;

/// What a part may be: the shape itself, what it refers to, and each of its alternatives.
pub fn shapes<'s>(shape: &'s Json, schema: &'s Json) -> Vec<&'s Json> {
    let named = shape.get("$ref").and_then(Json::as_str).and_then(|name| schema.pointer(name.strip_prefix('#')?));
    let alternatives = ["anyOf", "oneOf"].into_iter().filter_map(|key| shape.get(key)?.as_array()).flatten();
    let within = named.into_iter().chain(alternatives).flat_map(|shape| shapes(shape, schema));
    std::iter::once(shape).chain(within).collect()
}

/// The shape of what stands at the end of steps: keys, and places in lists.
pub fn shape_at<'s, S: AsRef<str>>(steps: &[S], schema: &'s Json) -> Option<&'s Json> {
    steps.iter().try_fold(schema, |shape, step| {
        let all = shapes(shape, schema);
        let key = all.iter().find_map(|shape| shape.get("properties")?.get(step.as_ref()));
        let each = || all.iter().find_map(|shape| shape.get("additionalProperties").filter(|each| each.is_object()));
        let item = || all.iter().find_map(|shape| shape.get("items"));
        let is_place = step.as_ref().parse::<usize>().is_ok();
        key.or_else(|| if is_place { item() } else { None }).or_else(each)
    })
}
