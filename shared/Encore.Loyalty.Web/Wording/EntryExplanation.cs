using Encore.Loyalty.Ledger;
using Encore.Loyalty.Programs;

namespace Encore.Loyalty.Web.Wording;

/// <summary>Turns entries into words that a shopper can follow to the last digit.</summary>
/// <param name="say">The reader's language.</param>
/// <param name="nameSource">How the host calls an order or a product.</param>
/// <param name="program">Names the rewards; null: they are called by their ids.</param>
public sealed class EntryExplanation(Phrasing say, Func<SourceKey, string> nameSource, LoyaltyProgram? program = null)
{
    private readonly AwardExplanation awards = new(say, program);

    public Explanation Of(Entry entry) => Of(LedgerLine.Of(entry));

    public Explanation Of(LedgerLine line)
    {
        var entry = line.First;
        var details = entry.Explain();
        return new(say[$"entry.{entry.Reason}"], Title(entry, details), [.. Lines(line, entry, details)]);
    }

    private string Title(Entry entry, EntryDetails details) =>
        entry.Reason == EntryReason.Transfer ? say["source.merge"]
        : entry.Source == SourceKey.None ? say.Known("source.", $"{entry.Reason}")
        : entry.Note is { Length: > 0 } note ? note
        : details.Reservation is { } reservation ? nameSource(SourceKey.Order(reservation.Order))
        : details.Debit is { } debit ? nameSource(SourceKey.Order(debit.Order))
        : details.Redemption is { } redemption ? RewardName(redemption.Reward)
        : entry.Source.Kind == "redemption" ? RewardName(entry.RuleId)
        : nameSource(entry.Source);

    private IEnumerable<string> Lines(LedgerLine line, Entry entry, EntryDetails details) => entry.Reason switch
    {
        EntryReason.Accrual => awards.Lines(entry, details),
        EntryReason.Dating when details.Lot is { MaturesAt: { } at } => [say.Of("explain.dated", ("points", say.Points(entry.Points)), ("day", say.Day(at)))],
        EntryReason.Maturity => [say.Of("explain.matured", ("points", say.Points(entry.Points)))],
        EntryReason.Settlement => [say.Of("explain.settled", ("points", say.Points(entry.Points))), .. details.Award is null ? [] : awards.Arithmetic(entry, details.Award)],
        EntryReason.Reservation when details.Reservation is { } reservation => [say.Of("explain.reserved", ("points", say.Points(line.Points)), ("time", say.Time(reservation.ExpiresAt)))],
        EntryReason.Release when details.Reservation is { } reservation =>
            [say.Of(entry.EffectiveAt < reservation.ExpiresAt ? "explain.released" : "explain.timedOut", ("points", say.Points(line.Points)))],
        EntryReason.Redemption when details.Reservation is { } used =>
            [say.Of("explain.used", ("points", say.Points(line.Points))), .. used.Treatment is { } way ? new[] { say[$"explain.usedAs.{way}"] } : []],
        EntryReason.Redemption when details.Debit is { } debit => Debit(line, debit),
        EntryReason.Adjustment => [say.Of(entry.From == LedgerAccount.Adjusted ? "explain.given" : "explain.taken", ("points", say.Points(line.Points))), .. details.Lot is { } terms ? awards.Terms(entry, terms) : []],
        EntryReason.Redemption when details.Redemption is { Voucher: { } voucher } => [say.Of("explain.voucher", ("code", voucher))],
        EntryReason.Clawback when details.Target is { } target => Clawback(line, target),
        EntryReason.Restore when details.Target is { } target => Restore(line, entry, details, target),
        EntryReason.Transfer when details.Transfer is { } transfer => [say.Of(transfer.Arrives ? "explain.transferred.in" : "explain.transferred.out", ("points", say.Points(Spendable(line))))],
        EntryReason.Import when details.Import is { } import => Import(entry, details, import),
        EntryReason.Forgiveness => [say.Of("explain.forgiven", ("points", say.Points(line.Points)))],
        EntryReason.Erasure => [say.Of(entry.To == LedgerAccount.Deficit ? "explain.erased.owed" : "explain.erased", ("points", say.Points(line.Points)))],
        EntryReason.Expiry => [say.Of("explain.expired", ("points", say.Points(line.Points)))],
        _ => [],
    };

    private IEnumerable<string> Import(Entry entry, EntryDetails details, ImportDetails import)
    {
        yield return say.Of("explain.imported", ("day", say.Day(import.At)));
        if (import.Id.Length > 0)
        {
            yield return say.Of("explain.importedAs", ("id", import.Id));
        }

        foreach (var line in details.Lot is { } terms ? awards.Terms(entry, terms) : [])
        {
            yield return line;
        }
    }

    private IEnumerable<string> Clawback(LedgerLine line, TargetDetails target)
    {
        var stand = ("stand", say.Number(target.Target));
        var original = ("original", say.Number(target.Original));
        var taken = ("taken", say.Number(line.Points.Value));
        yield return target.PaidShare switch
        {
            null => say.Of("explain.clawback.withdrawn", original, stand, taken),
            0 => say.Of("explain.clawback.void", original, taken),
            { } share => say.Of("explain.clawback.refunded", ("share", say.Percent(1 - share)), original, stand, taken),
        };
        if (target.Before > 0)
        {
            yield return say.Of("explain.clawback.before", ("points", say.Number(target.Before)));
        }

        var owed = line.Entries.Where(entry => entry.From == LedgerAccount.Deficit).Sum(entry => entry.Points.Value);
        if (owed > 0)
        {
            yield return say.Of("explain.clawback.owed", ("points", say.Points(owed)));
        }
    }

    private IEnumerable<string> Restore(LedgerLine line, Entry entry, EntryDetails details, TargetDetails target)
    {
        var points = ("points", say.Number(line.Points.Value));
        yield return entry.From == LedgerAccount.Redeemed
            ? say.Of("explain.restore.redeemed", ("share", say.Percent(1 - (target.PaidShare ?? 0))), ("original", say.Number(target.Original)), points)
            : say.Of("explain.restore.award", ("original", say.Number(target.Original)), ("stand", say.Number(target.Target)), points);
        if (details.Lot is { ExpiresAt: { } grace })
        {
            yield return say.Of("explain.restore.grace", ("day", say.LastDay(grace)));
        }
    }

    private static long Spendable(LedgerLine line) => line.Entries.Where(entry => LedgerAccount.Available == entry.To || LedgerAccount.Available == entry.From).Sum(entry => entry.Points.Value);

    private IEnumerable<string> Debit(LedgerLine line, DebitDetails debit)
    {
        yield return say.Of("explain.used", ("points", say.Points(line.Points)));
        var owed = line.Entries.Where(entry => entry.From == LedgerAccount.Deficit).Sum(entry => entry.Points.Value);
        if (debit.Shortfall > 0)
        {
            yield return say.Of("explain.shortfall", ("points", say.Points(debit.Shortfall)));
        }

        if (owed > 0)
        {
            yield return say.Of("explain.debit.owed", ("points", say.Points(owed)));
        }
    }

    private string RewardName(string id) => program?.RewardOf(id) is { } reward ? say.NameOf(reward) : id;
}
