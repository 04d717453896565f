using Encore.Loyalty.Earning;
using Encore.Loyalty.Ledger;
using Encore.Loyalty.Processing.Events;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Rewards;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Programs;

public sealed class ProgramReaderTests
{
    private static readonly ProgramReader Reader = new([new PurchaseRule(), new FixedRule<ReviewApproved>(SourceKind.Review), new FixedRule<Shared>(SourceKind.Share)]);

    [Test]
    public void The_default_program_is_the_example_table_of_the_users_documents()
    {
        var program = Reader.Read(DefaultProgram.Document()).Program!;
        var rows = program.Earning.Select(rule => $"{rule.Kind}: {rule.PointsPerUnit ?? rule.Points}, {rule.Validity!.Months} months, {string.Join(" ", rule.RedeemableFor!)}");
        Assert.That(rows, Is.EqualTo(new[]
        {
            "purchase: 1, 12 months, product coupon service",
            "review: 10, 3 months, product coupon",
            "share: 5, 6 months, product coupon",
        }));
    }

    [TestCase("""{ "colour": "red" }""", "colour", "Known here: timeZone")]
    [TestCase("""{ "earning": [ { "id": "a", "kind": "purchase", "pointsPerUnit": 1, "pointz": 3 } ] }""", "earning[0].pointz", "pointsPerUnit")]
    [TestCase("""{ "earning": [ { "id": "a", "kind": "shouting", "points": 1 } ] }""", "earning[0].kind", "purchase, review, share")]
    [TestCase("""{ "earning": [ { "id": "a", "kind": "review", "points": -1 } ] }""", "earning[0].points", "0 to 1000000000")]
    [TestCase("""{ "earning": [ { "id": "a", "kind": "review", "points": "many" } ] }""", "earning[0].points", "")]
    [TestCase("""{ "earning": [ { "id": "a", "kind": "review", "points": 1 }, { "id": "a", "kind": "review", "points": 1 } ] }""", "earning[1].id", "id of its own")]
    [TestCase("""{ "earning": [ { "id": "a", "kind": "review", "points": 1, "validity": { "months": 0 } } ] }""", "earning[0].validity", "leave validity out")]
    [TestCase("""{ "earning": [ { "id": "a", "kind": "review", "points": 1, "rounding": "sideways" } ] }""", "earning[0].rounding", "")]
    [TestCase("""{ "earning": [ { "kind": "review", "points": 1 } ] }""", "earning[0]", "")]
    [TestCase("""{ "earning": [ { "id": "a", "kind": "review", "points": 1, "maturation": { "after": "fulfilled" } } ] }""", "earning[0].maturation.after", "use 'paid'")]
    [TestCase("""{ "earning": [ { "id": "p", "kind": "purchase", "pointsPerUnit": 1, "maturation": { "after": "fulfilled" } }, { "id": "a", "kind": "share", "points": 1, "maturation": { "after": "fulfilled", "days": 3 } } ] }""", "earning[1].maturation.after", "use 'paid'")]
    [TestCase("""{ "rewards": [ { "id": "c", "kind": "coupon", "cost": 0, "value": 5 } ] }""", "rewards[0].cost", "1 to")]
    [TestCase("""{ "rewards": [ { "id": "c", "kind": "coupon", "cost": 10 } ] }""", "rewards[0].value", "above 0")]
    [TestCase("""{ "earning": [ null ] }""", "earning[0]", "null")]
    [TestCase("""{ "earning": [ { "id": "a", "kind": "review", "points": 1, "maturation": null } ] }""", "earning[0]", "maturation")]
    [TestCase("""{ "timeZone": "Mars/Olympus" }""", "timeZone", "IANA")]
    [TestCase("""{ "refunds": { "policy": "never" } }""", "refunds.policy", "")]
    [TestCase("""{ "pointValue": 1, "pointValue": 2 }""", "", "JSON")]
    [TestCase("""[ 1 ]""", "", "JSON")]
    [TestCase("""{ "earning": """, "", "JSON")]
    [TestCase("""{ "spending": { "treatment": "gift" } }""", "spending.treatment", "")]
    public void A_wrong_document_is_refused_with_the_place_and_the_fix(string json, string path, string fix)
    {
        var reading = Reader.Read(json);
        Assert.That(reading.Program, Is.Null);
        Assert.That(reading.Errors, Has.Some.Matches<ProgramError>(error => error.Path == path && error.Fix.Contains(fix, StringComparison.Ordinal)), string.Join('\n', reading.Errors));
    }

    [TestCase(SpendingTreatment.Tender, "discount", "\"tender\"")]
    [TestCase(SpendingTreatment.Discount, "tender", "\"discount\"")]
    public void A_shop_that_can_use_points_in_one_way_only_refuses_the_other_and_names_its_own(SpendingTreatment only, string wanted, string fix)
    {
        var reader = new ProgramReader([], new(RewardKinds.Core), new(Encore.Loyalty.Offers.OfferTriggers.Core), new() { Scope = "shop", Currency = Currency.Of("USD"), OnlyTreatment = only });
        var error = reader.Read($$"""{ "spending": { "treatment": "{{wanted}}" } }""").Errors.Single();
        Assert.Multiple(() =>
        {
            Assert.That(error.Path, Is.EqualTo("spending.treatment"));
            Assert.That(error.Fix, Does.Contain(fix));
            Assert.That(reader.Read("""{ "spending": { } }""").Errors, Is.Empty, "left out, it is as the shop can do it");
        });
    }
}
