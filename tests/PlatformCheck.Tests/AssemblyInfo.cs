using NUnit.Framework;

// Every test compiles what it needs and has a folder of its own.
[assembly: Parallelizable(ParallelScope.All)]
