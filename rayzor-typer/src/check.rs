//! Checks on complete declarations.

pub(crate) mod abstract_;
pub(crate) mod abstract_functions;
pub(crate) mod access;
pub(crate) mod class;
pub(crate) mod definite_assign;
pub(crate) mod deprecated;
pub(crate) mod field;
pub(crate) mod init_order;
pub(crate) mod interface;
pub(crate) mod modifiers;
pub(crate) mod override_;
pub(crate) mod return_path;
pub(crate) mod warnings;

use rayzor_types::{ModuleId, TypeDeclId};

use crate::cx::TyperCx;

/// Checks all types of a module whose headers and bodies are typed.
pub(crate) fn check_module(cx: &mut TyperCx<'_>, module: ModuleId) {
    let decl = cx.program.modules[module].clone();
    let statics = decl.statics.map(TypeDeclId::Class);
    for decl in decl.types.into_iter().chain(statics) {
        match decl {
            TypeDeclId::Class(id) => class::check(cx, id),
            TypeDeclId::Abstract(id) => {
                abstract_::check(cx, id);
                if let Some(class) = cx.program.abstracts[id].impl_class {
                    abstract_functions::check(cx, id, class);
                    field::check_all(cx, class);
                    return_path::check(cx, class);
                    definite_assign::check(cx, class);
                }
            }
            TypeDeclId::Enum(_) | TypeDeclId::Typedef(_) => {}
        }
    }
}
