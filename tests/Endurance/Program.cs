using Encore.Endurance.Worker;

// Started by the tests, many times at once; the test runner itself never comes here.
return await WorkerProgram.RunAsync(WorkerArguments.Parse(args));
