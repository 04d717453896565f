using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Rewards;

namespace Encore.Loyalty.Offers;

/// <summary>
/// What becomes of a gift whose occasion was none after all: a voucher that was neither used nor reserved is withdrawn, and its piece and its cost come back; points are taken back, as refunds take points. A used voucher stays.
/// When the occasion stands again, so does the gift, as far as there is one left.
/// </summary>
public sealed class OfferTaking
{
    internal static bool HasGiven(Offer offer, SourceKey source, MemberWork work) => Vouchers(offer, source, work).Any() || Granted(offer, source, work) > 0;

    internal void Take(Offer offer, string occasion, SourceKey source, LoyaltyProgram program, MemberWork work, DateTimeOffset now)
    {
        var vouchers = Vouchers(offer, source, work).ToList();
        if (StateOf(offer, occasion, vouchers, work) is not OfferState.Given)
        {
            return;
        }

        Bring(offer, source, program, 0, work, now);
        var open = vouchers.Where(voucher => voucher.Status == VoucherStatus.Issued).ToList();
        foreach (var voucher in open)
        {
            work.Change(voucher with { Status = VoucherStatus.Revoked });
        }

        if (vouchers.Exists(voucher => voucher.Status is VoucherStatus.Used or VoucherStatus.Reserved))
        {
            return;
        }

        Count(offer, program, -1, vouchers.Count == 0 || open.Count > 0, work);
        Mark(offer, occasion, OfferState.Taken, work);
    }

    internal void GiveBack(Offer offer, string occasion, SourceKey source, LoyaltyProgram program, MemberWork work, DateTimeOffset now)
    {
        var vouchers = Vouchers(offer, source, work).ToList();
        var isTaken = StateOf(offer, occasion, vouchers, work) == OfferState.Taken;
        if (isTaken && !OfferGiving.IsLeft(offer, program, work))
        {
            return;
        }

        Bring(offer, source, program, Granted(offer, source, work), work, now);
        if (!isTaken)
        {
            return;
        }

        // What staff have withdrawn stays so.
        var withdrawn = vouchers.Where(voucher => voucher is { Status: VoucherStatus.Revoked, Closing: null }).ToList();
        foreach (var voucher in withdrawn)
        {
            work.Change(voucher with { Status = VoucherStatus.Issued });
        }

        Count(offer, program, 1, vouchers.Count == 0 || withdrawn.Count > 0, work);
        Mark(offer, occasion, OfferState.Given, work);
    }

    /// <summary>As remembered; of what is too long ago to be, as its vouchers say. Null: nothing was given.</summary>
    private static OfferState? StateOf(Offer offer, string occasion, List<Voucher> vouchers, MemberWork work) =>
        OfferMark.Of(work.Profile).Find(offer.Id, occasion)?.State
        ?? (vouchers.Count == 0 ? null : vouchers.TrueForAll(voucher => voucher.Status == VoucherStatus.Revoked) ? OfferState.Taken : OfferState.Given);

    private static void Count(Offer offer, LoyaltyProgram program, int pieces, bool isCounted, MemberWork work)
    {
        if (isCounted)
        {
            OfferGiving.Count(offer, program, pieces, work);
        }
    }

    private static IEnumerable<Voucher> Vouchers(Offer offer, SourceKey source, MemberWork work) => work.Vouchers.Where(voucher => voucher.Source == source && voucher.Terms.Offer == offer.Id);

    private static long Granted(Offer offer, SourceKey source, MemberWork work) => work.View.Of(source, offer.Id).Where(entry => entry.From == LedgerAccount.Issued).Sum(entry => entry.Points.Value);

    private static void Bring(Offer offer, SourceKey source, LoyaltyProgram program, long points, MemberWork work, DateTimeOffset now)
    {
        if (Granted(offer, source, work) > 0)
        {
            var target = new AwardTarget { Source = source, RuleId = offer.Id, Target = Points.Of(points), Policy = program.Refunds.Policy, Grace = program.Refunds.Grace };
            work.Apply(Clawback.Decide(work.View, target, Moment.At(now, work.Programs.At(now).Number)));
        }
    }

    private static void Mark(Offer offer, string occasion, OfferState state, MemberWork work)
    {
        var mark = OfferMark.Of(work.Profile);
        if (mark.Find(offer.Id, occasion) is { } known)
        {
            work.ChangeProfile(mark.With(known with { State = state }, offer.PerMember ?? 0).On(work.Profile));
        }
    }
}
