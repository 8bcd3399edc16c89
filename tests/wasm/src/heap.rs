//! What a module needs beside `alloc`: memory, and an end for panics.

use core::{
    alloc::{GlobalAlloc, Layout},
    arch::wasm32,
    cell::UnsafeCell,
    panic::PanicInfo,
    ptr,
};

const SIZE: usize = 16 << 20;

/// Memory that is given out from the start to the end and never taken back: a module answers one question.
#[repr(align(16))]
struct Heap {
    bytes: UnsafeCell<[u8; SIZE]>,
    used: UnsafeCell<usize>,
}

// SAFETY: the module has one thread.
unsafe impl Sync for Heap {}

// SAFETY: each piece lies within the bytes, is aligned, and begins where those before it end.
unsafe impl GlobalAlloc for Heap {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let used = self.used.get();
        // SAFETY: there is one thread and no other reference.
        let start = unsafe { *used }.next_multiple_of(layout.align());
        if layout.align() > 16 || layout.size() > SIZE - start.min(SIZE) {
            return ptr::null_mut();
        }
        // SAFETY: as above, and the end of the piece is within the bytes.
        unsafe {
            *used = start + layout.size();
            self.bytes.get().cast::<u8>().add(start)
        }
    }

    unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}
}

#[global_allocator]
static HEAP: Heap = Heap { bytes: UnsafeCell::new([0; SIZE]), used: UnsafeCell::new(0) };

#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    wasm32::unreachable()
}
