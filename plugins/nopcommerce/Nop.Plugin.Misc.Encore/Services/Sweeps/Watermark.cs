using Nop.Core;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.Encore.Services.Sweeps;

/// <summary>How far a sweep has come; behind the last row it begins anew.</summary>
public sealed class Watermark(ISettingService settings, TimeProvider clock)
{
    /// <summary>Rows that a round looks at.</summary>
    public const int BatchSize = 100;

    /// <summary>Changes of what is older are found by their events only.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromDays(180);

    /// <summary>The store writes an order piece by piece, without a transaction: what is younger may not be whole yet.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(5);

    /// <summary>When the rows that a sweep looks at were written.</summary>
    public (DateTime From, DateTime To) Span()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return (now - Window, now - Settled);
    }

    /// <param name="name">A property of <see cref="EncoreSettings"/>.</param>
    /// <param name="before">Where this round began.</param>
    /// <param name="batch">What it looked at, by id.</param>
    public async Task MoveAsync<T>(string name, int before, IList<T> batch)
        where T : BaseEntity
    {
        var after = batch.Count < BatchSize ? 0 : batch[^1].Id;
        if (after != before)
        {
            await settings.SetSettingAsync($"{nameof(EncoreSettings)}.{name}", after);
        }
    }
}
