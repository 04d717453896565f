using Encore.Loyalty.Members;
using Newtonsoft.Json;

namespace Encore.Loyalty.Offers;

/// <summary>What a member's row remembers of offers: what was given lately, as far as limits go by it, and what waits for its day.</summary>
public sealed record OfferMark
{
    private const string Feature = "offers";

    /// <summary>Enough of each offer to know an occasion again.</summary>
    private const int LeastKept = 12;

    public static OfferMark None { get; } = new();

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<OfferGiven> Given { get; init; } = [];

    public IReadOnlyList<OfferWaiting> Waiting { get; init; } = [];

    [JsonIgnore]
    private bool IsEmpty => Given.Count == 0 && Waiting.Count == 0;

    public static OfferMark Of(MemberProfile profile) => profile.State<OfferMark>(Feature) ?? None;

    /// <summary>Of a member that another became part of: both have had what either has had.</summary>
    public static MemberProfile Together(MemberProfile into, MemberProfile from)
    {
        var (kept, brought) = (Of(into), Of(from));
        return (kept with
        {
            Given = [.. brought.Given.Concat(kept.Given).GroupBy(given => (given.Offer, given.Occasion)).Select(same => same.MinBy(given => given.State)!).OrderBy(given => given.At)],
            Waiting = [.. kept.Waiting.Concat(brought.Waiting).DistinctBy(waiting => (waiting.Offer, waiting.Occasion))],
        }).On(into);
    }

    public MemberProfile On(MemberProfile profile) => this == Of(profile) ? profile : profile.With(Feature, IsEmpty ? null : this);

    public OfferGiven? Find(string offer, string occasion) => Given.LastOrDefault(given => given.Offer == offer && given.Occasion == occasion);

    /// <summary>Of each offer the last ones are kept.</summary>
    public OfferMark With(OfferGiven judged, int atLeast)
    {
        var others = Given.Where(given => given.Offer != judged.Offer);
        var same = Given.Where(given => given.Offer == judged.Offer && given.Occasion != judged.Occasion).Append(judged).OrderBy(given => given.At).TakeLast(Math.Max(LeastKept, atLeast));
        return this with { Given = [.. others.Concat(same).OrderBy(given => given.At)] };
    }

    /// <param name="waiting">The newest occasion counts, and each once.</param>
    /// <param name="restarts">It takes the place of every other of the offer.</param>
    public OfferMark With(OfferWaiting waiting, bool restarts) =>
        restarts && Waiting.Any(other => other.Offer == waiting.Offer && other.At > waiting.At) ? this
        : this with { Waiting = [.. Waiting.Where(other => other.Offer != waiting.Offer || (!restarts && other.Occasion != waiting.Occasion)), waiting] };

    public OfferMark WithoutWaiting(string offer, string occasion) =>
        Waiting.Any(waiting => waiting.Offer == offer && waiting.Occasion == occasion)
            ? this with { Waiting = [.. Waiting.Where(waiting => waiting.Offer != offer || waiting.Occasion != occasion)] }
            : this;

    public bool Equals(OfferMark? other) => other is not null && Given.SequenceEqual(other.Given) && Waiting.SequenceEqual(other.Waiting);

    public override int GetHashCode() => HashCode.Combine(Given.Count, Waiting.Count);
}
