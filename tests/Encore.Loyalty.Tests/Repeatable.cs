using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Encore.Loyalty.Tests;

/// <summary>Properties are tried with the same random values each time: a failure is one of the code, not of the day.</summary>
internal static class Repeatable
{
    public static Config Config { get; } = Config.QuickThrowOnFailure.WithReplay(new FSharpOption<FsCheck.Replay>(new FsCheck.Replay(new Rnd(1), FSharpOption<int>.None)));
}
