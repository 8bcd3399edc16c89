//! Runs the cases under callgrind.

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    path::Path,
    process::Command,
    sync::Mutex,
    thread,
};

/// What glibc reads from the processor's caches, so that `memcpy` is the same code on every machine.
const TUNABLES: &str = "glibc.cpu.x86_rep_movsb_threshold=0x10000000:\
    glibc.cpu.x86_rep_stosb_threshold=0x10000000:glibc.cpu.x86_non_temporal_threshold=0x10000000";

/// The instructions of each of the cases, several cases at a time.
pub(crate) fn count(cases: &BTreeSet<String>) -> Result<BTreeMap<String, u64>, String> {
    let waiting = Mutex::new(cases.iter());
    let work = || -> Result<Vec<(String, u64)>, String> {
        let mut counts = Vec::new();
        // The lock is held only while the next name is taken.
        let next = || waiting.lock().map_or(None, |mut names| names.next());
        while let Some(name) = next() {
            let file = env::temp_dir().join(format!("instructions-{}-{}", std::process::id(), counts.len()));
            let file = file.with_extension(format!("{:?}", thread::current().id()));
            let instructions = run(name, &file)?;
            fs::remove_file(&file).map_err(|error| format!("{}: {error}", file.display()))?;
            counts.push((name.clone(), instructions));
        }
        Ok(counts)
    };
    let threads = thread::available_parallelism().map_or(1, Into::into);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        let results = workers.into_iter().map(|worker| worker.join().map_err(|_| "a thread panicked")?);
        results.collect::<Result<Vec<_>, String>>().map(|counts| counts.into_iter().flatten().collect())
    })
}

/// The instructions of one case; callgrind's file stays.
pub(crate) fn run(case: &str, file: &Path) -> Result<u64, String> {
    let program = env::current_exe().map_err(|error| error.to_string())?;
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--quiet", "--toggle-collect=*instructions::measured*"])
        .arg(format!("--callgrind-out-file={}", file.display()))
        .arg(program)
        .args(["--case", case])
        // Where the stack begins depends on the environment.
        .env_clear()
        .envs(env::var_os("PATH").map(|path| ("PATH", path)))
        .env("GLIBC_TUNABLES", TUNABLES)
        .output()
        .map_err(|error| format!("valgrind: {error} (on Debian: apt-get install valgrind)"))?;
    if !output.status.success() {
        return Err(format!("{case}: {}\n{}", output.status, String::from_utf8_lossy(&output.stderr)));
    }
    let text = fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let total = text.lines().find_map(|line| line.strip_prefix("totals: ")?.trim().parse().ok());
    total.filter(|total| *total > 0).ok_or_else(|| format!("{case}: callgrind counted nothing"))
}
