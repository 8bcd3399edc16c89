//! The line and column of each value in a JSON text.

use std::{collections::BTreeMap, iter::Peekable, str::Chars};

use crate::place::escaped;

/// A line and a column, both counted from 1, the column in Unicode scalar values.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Position {
    pub(crate) line: usize,
    pub(crate) column: usize,
}

/// Where each value stands, by its JSON pointer: a member where its name begins, an element where it begins itself.
pub(crate) struct Positions(BTreeMap<String, Position>);

impl Positions {
    /// Takes a text that has been read as JSON; in any other it finds less.
    pub(crate) fn of(text: &str) -> Self {
        let mut scanner = Scanner {
            rest: text.chars().peekable(),
            at: Position { line: 1, column: 1 },
            found: BTreeMap::new(),
        };
        scanner.skip_space();
        scanner.found.insert(String::new(), scanner.at);
        scanner.value("");
        Self(scanner.found)
    }

    /// Where that value stands; if it is missing, the innermost that would hold it.
    pub(crate) fn find(&self, pointer: &str) -> Option<Position> {
        match self.0.get(pointer) {
            Some(position) => Some(*position),
            None => pointer.rsplit_once('/').and_then(|(outer, _)| self.find(outer)),
        }
    }
}

struct Scanner<'a> {
    rest: Peekable<Chars<'a>>,
    /// Where `rest` begins.
    at: Position,
    found: BTreeMap<String, Position>,
}

impl Scanner<'_> {
    fn next(&mut self) -> Option<char> {
        let character = self.rest.next()?;
        if character == '\n' {
            self.at = Position { line: self.at.line + 1, column: 1 };
        } else {
            self.at.column += 1;
        }
        Some(character)
    }

    fn skip_space(&mut self) {
        while self.rest.peek().is_some_and(char::is_ascii_whitespace) {
            self.next();
        }
    }

    /// Reads past a value, and notes where the values inside it stand. The reader has limited the depth.
    fn value(&mut self, pointer: &str) {
        match self.rest.peek() {
            Some('{') => self.inside('}', |scanner, _| {
                let at = scanner.at;
                let pointer = format!("{pointer}/{}", escaped(&scanner.string()));
                scanner.found.insert(pointer.clone(), at);
                scanner.skip_space();
                scanner.next();
                scanner.skip_space();
                scanner.value(&pointer);
            }),
            Some('[') => self.inside(']', |scanner, index| {
                let pointer = format!("{pointer}/{index}");
                scanner.found.insert(pointer.clone(), scanner.at);
                scanner.value(&pointer);
            }),
            Some('"') => {
                self.string();
            }
            _ => {
                self.next();
                while self
                    .rest
                    .peek()
                    .is_some_and(|next| !next.is_ascii_whitespace() && !",]}".contains(*next))
                {
                    self.next();
                }
            }
        }
    }

    /// Reads past an object or a list, each of its entries by `entry`.
    fn inside(&mut self, end: char, mut entry: impl FnMut(&mut Self, usize)) {
        self.next();
        for index in 0.. {
            self.skip_space();
            if self.rest.peek().is_none_or(|next| *next == end) {
                break;
            }
            entry(self, index);
            self.skip_space();
            self.rest.peek().is_some_and(|next| *next == ',').then(|| self.next());
        }
        self.next();
    }

    /// Reads a string.
    fn string(&mut self) -> String {
        let mut quoted: String = self.next().into_iter().collect();
        while let Some(character) = self.next() {
            quoted.push(character);
            match character {
                '"' => break,
                '\\' => quoted.extend(self.next()),
                _ => {}
            }
        }
        serde_json::from_str(&quoted).unwrap_or_default()
    }
}
