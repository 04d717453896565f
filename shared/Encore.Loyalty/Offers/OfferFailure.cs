using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing;

namespace Encore.Loyalty.Offers;

/// <summary>A trigger that broke without a fact that could be tried again, as it is put before a person, among the facts to look at: once for each member and offer.</summary>
internal static class OfferFailure
{
    public const string Kind = "offer-failed";

    public const string Code = "OfferFailed";

    private const int MostLetters = 500;

    public static InboxItem Of(Exception problem, OfferMoment moment, MemberId member)
    {
        var origin = OfferSource.Of(moment.Offer.Id);
        var words = $"{Code} {moment.Offer.Id}: {problem.Message}";
        return new()
        {
            Member = member,
            Key = $"{origin}/failed",
            Origin = origin,
            Kind = Kind,
            Payload = LoyaltyJson.Write(new Dictionary<string, string> { ["offer"] = moment.Offer.Id, ["trigger"] = moment.Offer.Trigger }),
            ContentHash = "",
            OccurredAt = Moment.At(moment.Now).Now,
            RecordedAt = Moment.At(moment.Now).Now,
            Status = InboxStatus.Refused,
            Result = words.Length <= MostLetters ? words : words[..MostLetters],
        };
    }
}
