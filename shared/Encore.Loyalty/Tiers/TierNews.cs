using System.Globalization;
using Encore.Loyalty.Hosting;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Processing;

namespace Encore.Loyalty.Tiers;

/// <summary>Tells the member, and the platform, that a tier has changed.</summary>
public sealed class TierNews(MessageSwitch messages, IEnumerable<IRoleSync> roles)
{
    private readonly bool hasRoles = roles.Any();

    /// <returns>The mark, with the role that the platform is told of.</returns>
    internal TierMark Tell(TierMark before, TierMark after, TierSettings? tiers, MemberWork work, DateTimeOffset now)
    {
        var role = hasRoles ? tiers?.LevelOf(after.Tier)?.Role : null;
        if (role != before.Role)
        {
            Add(MessageKinds.RoleChanged, before.Role is { } former ? new() { ["former"] = former } : [], work, now);
        }

        // Where everybody begins there is nothing to tell.
        var isBeginning = before.Tier is null && tiers?.LevelOf(after.Tier) is null or { Threshold: 0 };
        if (messages.IsOn && before.Tier != after.Tier && !isBeginning)
        {
            Add(MessageKinds.TierChanged, Values(before, after, tiers, work), work, now);
        }

        return after with { Role = role };
    }

    private static Dictionary<string, string> Values(TierMark before, TierMark after, TierSettings? tiers, MemberWork work)
    {
        var values = new Dictionary<string, string> { ["tier"] = after.Tier ?? "", ["former"] = before.Tier ?? "", ["direction"] = Rank(after, tiers) > Rank(before, tiers) ? "up" : "down" };
        MessageValues.AddInstant(values, "until", after.Until);
        foreach (var given in after.Gifts.Where(gift => !gift.IsTaken && gift.Tier == after.Tier).Except(before.Gifts))
        {
            var gift = tiers?.LevelOf(given.Tier)?.Gift;
            if (gift?.Points is { } points)
            {
                values["points"] = points.ToString(CultureInfo.InvariantCulture);
            }
            else if (work.Vouchers.FirstOrDefault(voucher => voucher.Source == TierGifts.Source(given.Tier, given.Period)) is { } voucher)
            {
                (values["reward"], values["code"]) = (voucher.RewardId, voucher.Code);
            }
        }

        return values;
    }

    /// <summary>A tier that the program no longer has ranks like none.</summary>
    private static int Rank(TierMark mark, TierSettings? tiers) => tiers?.Levels.ToList().FindIndex(level => level.Id == mark.Tier) ?? -1;

    private static void Add(string kind, Dictionary<string, string> values, MemberWork work, DateTimeOffset now) =>
        work.Tell(new() { Member = work.View.Account.Member, Kind = kind, Values = values, CreatedAt = now });
}
