using Encore.Loyalty.Hosting;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Tiers;

/// <summary>Hands a member's role to the platform: not the one that was written into the message, but the one that holds now, so that late and repeated messages do no harm.</summary>
public sealed class TierRoles(IEnumerable<IRoleSync> ports, ILedgerReader reader, ProgramDesk programs)
{
    private readonly IReadOnlyList<IRoleSync> ports = [.. ports];

    public bool IsOn => ports.Count > 0;

    public async Task SyncAsync(LoyaltyMessage message, CancellationToken cancel)
    {
        var levels = (await programs.CurrentAsync(cancel)).Tiers?.Levels ?? [];
        var account = await reader.AccountAsync(message.Member, cancel);
        var role = account is null ? null : TierMark.Of(account.Profile).Role;
        var roles = levels.Select(level => level.Role).Append(message.Values.GetValueOrDefault("former")).Append(role).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        foreach (var port in ports)
        {
            await port.SetAsync(message.Member, role, roles, cancel);
        }
    }
}
