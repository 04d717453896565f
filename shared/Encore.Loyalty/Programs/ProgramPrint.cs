using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace Encore.Loyalty.Programs;

/// <summary>By which it is known whether two programs leave members waiting for the same: all parts but those that look only at the fact at hand, or at a request.</summary>
internal static class ProgramPrint
{
    private static readonly ConditionalWeakTable<LoyaltyProgram, string> Prints = [];

    /// <summary>Empty for a program that has no such part.</summary>
    public static string Of(LoyaltyProgram program) => Prints.GetValue(program, program => 
        Reduced(program with { Segments = [] }) == Reduced(new() { TimeZone = program.TimeZone }) ? "" : Hash(Reduced(program)));

    private static string Reduced(LoyaltyProgram program) =>
        LoyaltyJson.Write(program with { PointValue = 0, Earning = [], Rewards = [], Campaigns = [], Spending = new(), Guests = new(), Refunds = new() });

    private static string Hash(string parts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts)))[..32];
}
