using Encore.Loyalty.Model.Inspection;
using FsCheck;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;
using NUnit.Framework;

namespace Encore.Loyalty.Model;

/// <summary>Tells of a failure so that it can be pasted as a test and played again.</summary>
internal sealed class Failure(string seedVariable) : IRunner
{
    public void OnStartFixture(Type value)
    {
    }

    public void OnArguments(int value, FSharpList<object> args, FSharpFunc<int, FSharpFunc<FSharpList<object>, string>> every)
    {
    }

    public void OnShrink(FSharpList<object> args, FSharpFunc<FSharpList<object>, string> everyShrink)
    {
    }

    public void OnFinished(string name, TestResult testResult)
    {
        if (testResult is TestResult.Failed failed)
        {
            var problem = failed.Item4 is Outcome.Failed outcome ? outcome.Item : null;
            throw new AssertionException($"""
                {(problem as AggregateException)?.InnerException?.Message ?? problem?.Message ?? "A history failed."}

                The shortest history found (of {failed.Item1.NumberOfTests}, made shorter {failed.Item1.NumberOfShrinks} times):

                {failed.Item3[0]}

                Again: {seedVariable}={failed.Item6.Seed},{failed.Item6.Gamma},{failed.Item7}
                {(problem is DivergenceException ? "" : problem)}
                """);
        }
    }
}
