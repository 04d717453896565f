using Encore.Loyalty.Earning;
using Encore.Loyalty.Offers;
using Encore.Loyalty.Programs;
using Encore.Loyalty.Rewards;
using Encore.Loyalty.Tests.Engine;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Programs.Schema;

/// <summary>The published schema says what the reader reads: no more, and no less.</summary>
public sealed class ProgramSchemaTests
{
    private const string Advice =
        """
        The program document has changed and its schema has not. Let the schema be written anew from the types and their documentation, read the difference and commit it:

            ENCORE_APPROVE=1 dotnet test tests/Encore.Loyalty.Tests --filter ProgramSchemaTests

        It writes shared/Encore.Loyalty/Programs/program.schema.json; say in the <summary> of each new property what it means to a merchant, its range and its default. What differs:

        """;

    private static readonly JObject Published = Parse(ProgramSchema.Document());

    [Test]
    public void The_schema_knows_every_property_value_and_kind_that_the_reader_knows()
    {
        using var shop = new Shop();
        var kinds = shop.Get<EarningRules>().Kinds;
        var made = Parse(new SchemaMaker(kinds, shop.Get<RewardKinds>().Names, shop.Get<OfferTriggers>().Kinds).Make().ToString());
        if (Environment.GetEnvironmentVariable("ENCORE_APPROVE") == "1")
        {
            File.WriteAllText(Path.Combine(Repository(), "shared", "Encore.Loyalty", "Programs", "program.schema.json"), made.ToString(Formatting.Indented) + "\n");
            Assert.Ignore("The schema was written anew.");
        }

        var differences = ProgramDifference.Between(ProgramSchema.Document(), made.ToString());
        Assert.That(differences, Is.Empty, Advice + string.Join('\n', differences));
    }

    [TestCaseSource(typeof(ProgramPreset), nameof(ProgramPreset.All))]
    public void A_preset_is_a_valid_program_and_fits_the_schema(ProgramPreset preset)
    {
        using var shop = new Shop();
        Assert.That(shop.Get<ProgramReader>().Read(preset.Document("Europe/Berlin")).Errors, Is.Empty);
        Assert.That(new SchemaCheck(Published).Errors(Parse(preset.Document())), Is.Empty);
    }

    [Test]
    public void The_program_of_the_demo_store_fits_the_schema() =>
        Assert.That(new SchemaCheck(Published).Errors(Parse(File.ReadAllText(Directory.GetFiles(Path.Combine(Repository(), "tests", "Encore.DemoStore", "Seeding"), "program.json").Single()))), Is.Empty);

    [TestCase("""{ "colour": "red" }""", "colour: is not known")]
    [TestCase("""{ "earning": [ { "id": "a", "kind": "purchase", "pointsPerUnit": 1, "pointz": 3 } ] }""", "earning[0].pointz: is not known")]
    [TestCase("""{ "earning": [ { "id": "a", "kind": "review", "points": "many" } ] }""", "earning[0].points: \"many\" is no")]
    [TestCase("""{ "earning": [ { "id": "a", "kind": "review", "points": 1, "rounding": "sideways" } ] }""", "earning[0].rounding: \"sideways\" is none of")]
    [TestCase("""{ "earning": [ { "id": "a", "kind": "review", "points": 1, "rounding": 1 } ] }""", "earning[0].rounding: 1 is none of")]
    [TestCase("""{ "earning": [ { "id": "a", "kind": "review", "points": 1, "enabled": null } ] }""", "earning[0].enabled: null is no")]
    [TestCase("""{ "earning": [ { "kind": "review", "points": 1 } ] }""", "earning[0]: id is missing")]
    [TestCase("""{ "earning": [ null ] }""", "earning[0]: null is no")]
    [TestCase("""{ "earning": [ { "id": "a", "kind": "review", "points": 1, "maturation": null } ] }""", "earning[0].maturation: null is no")]
    public void What_the_reader_refuses_for_its_form_the_schema_refuses_too(string json, string error)
    {
        using var shop = new Shop();
        Assert.That(shop.Get<ProgramReader>().Read(json).IsValid, Is.False);
        Assert.That(new SchemaCheck(Published).Errors(Parse(json)), Has.Some.StartsWith(error));
    }

    [Test]
    public void A_document_may_name_its_schema_for_the_editor_in_which_it_is_written()
    {
        using var shop = new Shop();
        const string Named = """{ "$schema": "./program.schema.json", "earning": [ { "id": "a", "kind": "review", "points": 1 } ] }""";
        Assert.That(shop.Get<ProgramReader>().Read(Named).Errors, Is.Empty);
        Assert.That(new SchemaCheck(Published).Errors(Parse(Named)), Is.Empty);
    }

    [Test]
    public void Kinds_of_extensions_fit_the_schema() =>
        Assert.That(new SchemaCheck(Published).Errors(Parse("""{ "earning": [ { "id": "a", "kind": "loud-order", "settings": { "volume": 11 } } ] }""")), Is.Empty);

    private static JObject Parse(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { FloatParseHandling = FloatParseHandling.Decimal, DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Plugins.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run within the repository.");
        }

        return folder.FullName;
    }
}
