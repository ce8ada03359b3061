//! A cursor over little-endian data that stops at the end instead of failing.

/// Reads from a slice; beyond its end everything is `None`.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    data: &'a [u8],
    pub(super) at: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(data: &'a [u8], at: usize) -> Reader<'a> {
        Reader { data, at }
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.at >= self.data.len()
    }

    pub(super) fn bytes(&mut self, count: usize) -> Option<&'a [u8]> {
        let bytes = self.data.get(self.at..self.at.checked_add(count)?)?;
        self.at += count;
        Some(bytes)
    }

    /// A number of `size` bytes, at most 8.
    pub(super) fn uint(&mut self, size: usize) -> Option<u64> {
        let mut value = [0; 8];
        value.get_mut(..size)?.copy_from_slice(self.bytes(size)?);
        Some(u64::from_le_bytes(value))
    }

    pub(super) fn u8(&mut self) -> Option<u8> {
        self.uint(1).map(|value| value as u8)
    }

    pub(super) fn u16(&mut self) -> Option<u16> {
        self.uint(2).map(|value| value as u16)
    }

    pub(super) fn u32(&mut self) -> Option<u32> {
        self.uint(4).map(|value| value as u32)
    }

    pub(super) fn u64(&mut self) -> Option<u64> {
        self.uint(8)
    }

    pub(super) fn uleb(&mut self) -> Option<u64> {
        let (mut value, mut shift) = (0_u64, 0);
        loop {
            let byte = self.u8()?;
            value |= u64::from(byte & 0x7F).checked_shl(shift)?;
            shift += 7;
            if byte & 0x80 == 0 {
                return Some(value);
            }
        }
    }

    pub(super) fn sleb(&mut self) -> Option<i64> {
        let (mut value, mut shift) = (0_i64, 0);
        loop {
            let byte = self.u8()?;
            value |= i64::from(byte & 0x7F).checked_shl(shift)?;
            shift += 7;
            if byte & 0x80 == 0 {
                let is_negative = byte & 0x40 != 0 && shift < 64;
                return Some(if is_negative { value | (-1_i64 << shift) } else { value });
            }
        }
    }

    /// Bytes up to a NUL, which is passed over.
    pub(super) fn c_string(&mut self) -> Option<&'a [u8]> {
        let rest = self.data.get(self.at..)?;
        let length = rest.iter().position(|&byte| byte == 0)?;
        self.at += length + 1;
        Some(&rest[..length])
    }
}

/// The NUL-terminated string at `offset` of a table.
pub(super) fn string_at(table: &[u8], offset: usize) -> Option<&[u8]> {
    Reader::new(table, offset).c_string()
}
