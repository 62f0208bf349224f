import { code, type Sign, signsOf } from "./sign";

const sign = signsOf("concurrency");
const kept = { evenKept: true };

/** Things that run at once, wait for one another, or must not. */
export const concurrencySigns: readonly Sign[] = [
  sign("go", /\bgo\s+(?:func\b|[\w.]+\()/, 4.5, "a goroutine"),
  sign(
    "go",
    /\bmake\(chan\b|<-\s*\w|\w\s*<-\s|\bselect\s*\{|\bchan\s+(?:struct|<-|\w)/,
    4,
    "a channel",
    kept,
  ),
  sign("go", /\bsync\.(?:RW)?Mutex\b|\.R?(?:Lock|Unlock)\(\)|\.RUnlock\(\)/, 4.5, "a lock"),
  sign(
    "go",
    /\bsync\.(?:WaitGroup|Once|Map|Cond)\b|\berrgroup\.|\batomic\.\w+|\bsemaphore\./,
    4.5,
    "work in step",
  ),
  sign("go", /\bcontext\.With(?:Cancel|Timeout|Deadline)\w*\(|\.Done\(\)/, 3.5, "a cancellation"),
  sign("js", /\bPromise\.(?:all|allSettled|race|any)\(/, 4.5, "promises at once", kept),
  sign(
    "js",
    /\bnew\s+(?:Shared)?Worker\(|\bAtomics\.|\bSharedArrayBuffer\b|\bworker_threads\b/,
    4.5,
    "a worker",
  ),
  sign("js", /\bAbort(?:Controller|Signal)\b/, 4, "a cancellation"),
  sign(
    "js",
    /\bset(?:Timeout|Interval|Immediate)\(|\bqueueMicrotask\(|\bprocess\.nextTick\(/,
    3,
    "work put off",
  ),
  sign("js", /\basync\b\s*(?:function\b|\(|\w+\s*(?:=>|\())/, 2.5, "an async function"),
  sign("js", /\bawait\b/, 2, "an await"),
  sign("python", /\basync\s+(?:def|with|for)\b|\basyncio\.\w/, 3.5, "async work"),
  sign("python", /\bawait\b/, 2, "an await"),
  sign(
    "python",
    /\b(?:threading|multiprocessing)\.|\bconcurrent\.futures\b|\b(?:Thread|Process)PoolExecutor\b|\bThread\(/,
    4.5,
    "threads",
  ),
  sign(
    "python",
    /\b(?:R?Lock|Semaphore|Condition|Event|Barrier)\(\)|\bwith\s+\w*(?:\.\w+)*_?lock\b/,
    4,
    "a lock",
  ),
  sign(
    ["java", "kotlin", "scala", "csharp"],
    /\bsynchronized\b|\block\s*\(|\bMonitor\.|\bReentrant\w*Lock\b|\bReadWriteLock\b|\.(?:un)?lock\(\)|\.tryLock\(/,
    4.5,
    "a lock",
  ),
  sign(
    ["java", "kotlin", "scala"],
    /\bAtomic(?:Integer|Long|Boolean|Reference|\w*FieldUpdater)\b|\bVarHandle\b|\.compareAndSet\(|\bConcurrent(?:HashMap|LinkedQueue|Map|SkipList\w+)\b|\bvolatile\b/,
    4.5,
    "a value shared by threads",
  ),
  sign(
    ["java", "kotlin", "scala"],
    /\bExecutors?(?:Service)?\b|\bCompletableFuture\b|\bCountDownLatch\b|\bnew\s+Thread\(|\bThread\.(?:sleep|start|current\w+|yield)|\bForkJoin\w+/,
    4,
    "threads",
  ),
  sign(
    ["java", "kotlin"],
    /\b(?:eventLoop|executor)\(\)\s*\.\s*(?:execute|submit|schedule|inEventLoop)\(|\.inEventLoop\(/,
    4,
    "work on an event loop",
  ),
  sign("java", /\b(?:Channel)?(?:Future|Promise)(?:Listener)?\b(?!\w)/, 2, "a future"),
  sign(
    "kotlin",
    /\bsuspend\s+fun\b|\b(?:launch|async|runBlocking|coroutineScope|withContext)\b\s*[({]|\bDispatchers\.|\bMutex\(\)/,
    4,
    "a coroutine",
  ),
  sign("scala", /\bFuture\s*[.{([]|\bPromise\[|\bAwait\./, 3.5, "a future"),
  sign(
    "csharp",
    /\bTask\.(?:When\w+|Run|Delay)\(|\bInterlocked\.|\bSemaphoreSlim\b|\bConcurrent\w+<|\bCancellationToken\b|\bParallel\./,
    4,
    "tasks at once",
  ),
  sign("csharp", /\basync\s+(?:Task|void|ValueTask)\b|\bawait\b/, 2.5, "an await"),
  sign(
    "rust",
    /\b(?:tokio|thread|task|rayon|async_std)::(?:spawn|scope|join)\w*|\bspawn(?:_blocking)?\(|\bmpsc\b|\bpar_iter\(/,
    4.5,
    "work at once",
  ),
  sign(
    "rust",
    /\b(?:Arc|Mutex|RwLock|OnceLock|OnceCell|LazyLock|Condvar)(?:<|::)|\bAtomic(?:Bool|U\w+|I\w+|Ptr)\b|\bOrdering::(?:SeqCst|Acquire|Release|Relaxed|AcqRel)\b/,
    4.5,
    "a value shared by threads",
  ),
  sign("rust", /\.lock\(\)|\.try_lock\(/, 3.5, "a lock"),
  sign("rust", /\.await\b|\basync\s+(?:fn|move|\{)/, 2.5, "an await"),
  sign(
    "c",
    /\bpthread_\w+\(|\bstd::(?:mutex|thread|atomic|async|future|lock_guard|unique_lock|scoped_lock|condition_variable)\b|\b(?:mutex|spin|rwlock|rcu_read)_(?:un)?lock\w*\(|\batomic_\w+\(|\bvolatile\b|\b_Atomic\b/,
    4.5,
    "a lock or a thread",
  ),
  sign(
    "c",
    /\b(?:start|finish|run)_command\(|\brun_processes_parallel\w*\(/,
    1.5,
    "a process of its own",
  ),
  sign(
    "swift",
    /\bDispatchQueue\b|\bactor\s+\w|\bTask\s*\{|\bwithTaskGroup\b|\bNSLock\b|@MainActor\b|\bSendable\b/,
    4.5,
    "work at once",
  ),
  sign("swift", /\bawait\b/, 2.5, "an await"),
  sign(
    "ruby",
    /\bThread\.new\b|\bMutex\.new\b|\.synchronize\b|\bQueue\.new\b|\bRactor\b/,
    4.5,
    "threads",
  ),
  sign("shell", /\bflock\b|^\s*wait\b|[^&>|]&\s*$/, 3.5, "work in the background"),
  sign(code, /[mM]utex|[dD]eadlock|[sS]emaphore|[rR]aceCondition|race_condition/, 3.5, "a lock"),
];
