using Encore.Loyalty.Programs;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Programs;

public sealed class ProgramDifferenceTests
{
    [TestCase("""{ "a": 1 }""", """{ "a": 2 }""", "a: 1 → 2")]
    [TestCase("""{ "a": 1 }""", """{ "a": 1.0 }""")]
    [TestCase("""{ "a": 1 }""", """{ }""", "a: 1 → nothing")]
    [TestCase("""{ }""", """{ "a": { "b": true } }""", "a: nothing → {\"b\":true}")]
    [TestCase("""{ "a": { "b": "x", "c": 1 } }""", """{ "a": { "b": "y", "c": 1 } }""", "a.b: \"x\" → \"y\"")]
    [TestCase("""{ "earning": [ { "id": "a", "points": 1 }, { "id": "b" } ] }""", """{ "earning": [ { "id": "new" }, { "id": "a", "points": 2 }, { "id": "b" } ] }""", "earning['new']: nothing → {\"id\":\"new\"}", "earning['a'].points: 1 → 2")]
    [TestCase("""{ "earning": [ { "id": "a" }, { "id": "b" } ] }""", """{ "earning": [ { "id": "b" }, { "id": "a" } ] }""", "earning: [\"a\",\"b\"] → [\"b\",\"a\"]")]
    [TestCase("""{ "kinds": [ "a", "b" ] }""", """{ "kinds": [ "a" ] }""", "kinds: [\"a\",\"b\"] → [\"a\"]")]
    [TestCase("""{ "schedule": [ { "from": 1 }, { "from": 2 } ] }""", """{ "schedule": [ { "from": 1 }, { "from": 3 } ] }""", "schedule[1].from: 2 → 3")]
    [TestCase("""{ "a": """, """{ }""", "program: { \"a\":  → { }")]
    public void Two_documents_differ_in_named_places(string before, string after, params string[] differences) =>
        Assert.That(ProgramDifference.Between(before, after).Select(difference => difference.ToString()), Is.EqualTo(differences));
}
