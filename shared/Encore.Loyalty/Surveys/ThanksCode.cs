using System.Security.Cryptography;
using System.Text;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Surveys;

/// <summary>A code that came in return for an anonymous answer is a stock of one, counted under its hash: nothing else is known of it.</summary>
internal static class ThanksCode
{
    /// <summary>Of a stock that grows with each code by one.</summary>
    private const long Limit = 0;

    public static string HashOf(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(VoucherCode.Normalise(code))))[..32];

    public static string Counter(string hash) => $"survey-thanks:{hash}";

    public static CounterChange Issued(string hash) => new(Counter(hash), -1);

    public static CounterChange Used(string hash) => new(Counter(hash), 1, Limit);

    public static bool IsLeft(AccountContext context, string hash) => context.Counters.GetValueOrDefault(Counter(hash)) < Limit;
}
