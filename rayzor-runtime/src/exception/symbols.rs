//! Names, files and lines of code addresses, from the symbol table and the DWARF line table of the program's own file.
//! Read only when a stack is shown. A stripped program has no names.
mod image;
mod line_table;
mod reader;

use image::Image;
use line_table::Position;

/// What is known about one address.
pub(super) struct Location {
    /// The symbol of the function.
    pub(super) symbol: String,
    /// File and line, if there is debug information.
    pub(super) position: Option<Position>,
}

/// Finds the functions at these addresses; `None` where the program's symbols do not say.
pub(super) fn locate(addresses: &[usize]) -> Vec<Option<Location>> {
    let unknown = || addresses.iter().map(|_| None).collect();
    let Some(file) = std::env::current_exe().ok().and_then(|path| std::fs::read(path).ok()) else {
        return unknown();
    };
    let Some(image) = Image::parse(&file) else { return unknown() };
    // A symbol whose address at run time is known tells where the image was loaded.
    let anchor = crate::exports::rayzor_throw as *const () as usize as u64;
    let Some(in_file) = image.address_of("rayzor_throw") else { return unknown() };
    let bias = anchor.wrapping_sub(in_file);
    let in_image: Vec<u64> =
        addresses.iter().map(|&address| (address as u64).wrapping_sub(bias)).collect();
    let lines = image.lines.map(|lines| line_table::find(&lines, &in_image)).unwrap_or_default();
    let mut lines = lines.into_iter();
    in_image
        .iter()
        .map(|&address| {
            let position = lines.next().flatten();
            image.function_at(address).map(|symbol| Location { symbol, position })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::locate;

    #[test]
    fn this_program_has_names_and_lines() {
        let address = crate::exports::rayzor_throw as *const () as usize + 1;
        let found = locate(&[address, 16]);
        let first = found[0].as_ref().expect("tests are not stripped");
        assert_eq!(first.symbol, "rayzor_throw");
        let position = first.position.as_ref().expect("tests have line tables");
        assert!(position.file.ends_with("exports.rs"), "{}", position.file);
        assert!(found[1].is_none());
    }
}
