using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Tiers;

/// <summary>By which it is known whether two programs define the same tiers.</summary>
internal static class TierPrint
{
    private static readonly ConditionalWeakTable<LoyaltyProgram, string> Prints = [];

    /// <summary>Empty for a program without tiers.</summary>
    public static string Of(LoyaltyProgram program) => Prints.GetValue(program, program =>
        program.Tiers is not { } tiers ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{program.TimeZone} {LoyaltyJson.Write(tiers)}")))[..32]);
}
