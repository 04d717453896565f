using System.Globalization;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Messages;
using Encore.Loyalty.Processing;

namespace Encore.Loyalty.Redemption;

/// <summary>Tells a member of redeemed points that came back.</summary>
internal static class PointsReturned
{
    public static void Tell(Decision decision, SourceKey order, MessageSwitch messages, MemberWork work, DateTimeOffset now)
    {
        var returned = decision.Entries.Where(entry => entry.From == LedgerAccount.Redeemed).Sum(entry => entry.Points.Value);
        if (messages.IsOn && returned > 0)
        {
            var values = new Dictionary<string, string> { ["points"] = returned.ToString(CultureInfo.InvariantCulture), ["source"] = order.Value };
            work.Tell(new() { Member = work.View.Account.Member, Kind = MessageKinds.PointsReturned, Values = values, CreatedAt = now });
        }
    }
}
