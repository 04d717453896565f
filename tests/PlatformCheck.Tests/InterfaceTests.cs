using Encore.PlatformCheck.Reporting;
using NUnit.Framework;

namespace Encore.PlatformCheck.Tests;

public sealed class InterfaceTests
{
    private const string Tax = "public interface ITax { decimal Of(int id); }";

    [Test]
    public void A_member_added_to_an_interface_is_reported_for_the_type_that_lacks_it()
    {
        var report = Store.Check(
            Tax,
            "public interface ITax { decimal Of(int id); decimal Of(int id, string country); }",
            "namespace My { public class Tax : ITax { public decimal Of(int id) => 0; } }");

        var finding = report.Findings.Single();
        Assert.That((finding.Kind, finding.Type), Is.EqualTo((FindingKind.NotImplemented, "ITax")));
        Assert.That((finding.Text, finding.Nearest), Is.EqualTo(("Decimal Of(int, string), by My.Tax", "Decimal Of(int)")));
    }

    [TestCase("class Tax : ITax { public decimal Of(int id) => 0; }", TestName = "An_implicit_implementation_fits")]
    [TestCase("class Tax : ITax { decimal ITax.Of(int id) => 0; }", TestName = "An_explicit_implementation_fits")]
    [TestCase("class Tax { public decimal Of(int id) => 0; } class Other : Tax, ITax { }", TestName = "An_inherited_implementation_fits")]
    [TestCase("abstract class Tax : ITax { public abstract decimal Of(int id); } class Other : Tax { public override decimal Of(int id) => 0; }", TestName = "An_abstract_implementation_fits")]
    [TestCase("abstract class Tax : ITax { decimal ITax.Of(int id) => 0; } class Other : Tax { }", TestName = "An_explicit_implementation_of_a_base_fits")]
    [TestCase("struct Tax : ITax { public decimal Of(int id) => 0; }", TestName = "An_implementation_by_a_struct_fits")]
    [TestCase("interface IMine : ITax { decimal ITax.Of(int id) => 1; } class Tax : IMine { }", TestName = "A_default_given_by_a_derived_interface_fits")]
    public void An_implementation_fits(string plugin) => Assert.That(Store.Check(Tax, Tax, plugin).Findings, Is.Empty);

    [Test]
    public void A_member_with_a_default_implementation_may_be_added() => Assert.That(
        Store.Check(
            Tax,
            "public interface ITax { decimal Of(int id); decimal Half(int id) => Of(id) / Two; private static decimal Two => 2; static int Count; }",
            "class Tax : ITax { public decimal Of(int id) => 0; }").Findings,
        Is.Empty);

    [Test]
    public void An_interface_that_got_a_base_interface_wants_its_members_too()
    {
        var report = Store.Check(
            Tax,
            "public interface INamed { string Name { get; } } public interface ITax : INamed { decimal Of(int id); }",
            "class Tax : ITax { public decimal Of(int id) => 0; }");

        Assert.That(report.Findings.Select(finding => finding.Text), Is.EqualTo(new[] { "string get_Name(), by Tax" }));
    }

    [TestCase("class Stock : IStore<string> { string IStore<string>.Get(List<string> all) => null; void IStore<string>.Put<U>(string one, U two) { } }")]
    [TestCase("class Stock : IStore<string> { public string Get(List<string> all) => null; public void Put<U>(string one, U two) { } }")]
    [TestCase("class Stock<A> : IStore<A[]> { A[] IStore<A[]>.Get(List<A[]> all) => null; public void Put<U>(A[] one, U two) { } }")]
    [TestCase("class Base<A, B> { public virtual B Get(List<B> all) => default; public virtual void Put<U>(B one, U two) { } } class Stock<A> : Base<int, A>, IStore<A> { }")]
    [TestCase("abstract class Base<A> : IStore<A> { public abstract A Get(List<A> all); void IStore<A>.Put<U>(A one, U two) { } } class Stock : Base<int> { public override int Get(List<int> all) => 1; }")]
    [TestCase("class Two : IStore<int>, IStore<string> { int IStore<int>.Get(List<int> a) => 1; string IStore<string>.Get(List<string> a) => null; public void Put<U>(int o, U t) { } public void Put<U>(string o, U t) { } }")]
    public void A_generic_interface_is_checked_with_its_arguments_put_in(string plugin)
    {
        const string store = "public interface IStore<T> { T Get(List<T> all); void Put<U>(T one, U two); }";
        Assert.That(Store.Check(store, store, plugin).Findings, Is.Empty);

        var report = Store.Check(store, store.Replace("T Get(List<T> all);", "T Get(List<T> all); bool Has(T one);", StringComparison.Ordinal), plugin);
        Assert.That(report.Findings.Select(finding => finding.Kind), Is.Not.Empty.And.All.EqualTo(FindingKind.NotImplemented));
        Assert.That(report.Findings.Select(finding => finding.Text), Has.All.StartsWith("bool Has("));
    }

    [Test]
    public void A_changed_interface_method_is_wanted_of_the_explicit_implementation_and_missing_for_it()
    {
        var report = Store.Check(Tax, "public interface ITax { decimal Of(long id); }", "class Tax : ITax { decimal ITax.Of(int id) => 0; }");

        Assert.That(report.Findings.Select(finding => (finding.Kind, finding.Text)), Is.EqualTo(new[]
        {
            (FindingKind.Missing, "Decimal Of(int)"),
            (FindingKind.NotImplemented, "Decimal Of(long), by Tax"),
        }));
    }

    [Test]
    public void Static_abstract_members_are_wanted_like_others()
    {
        const string shop = "public interface IParse<T> { static abstract T Read(string s); }";
        const string plugin = "class Id : IParse<Id> { public static Id Read(string s) => null; }";

        Assert.That(Store.Check(shop, shop, plugin).Findings, Is.Empty);
        Assert.That(
            Store.Check(shop, shop.Replace("; }", "; static abstract T None { get; } }", StringComparison.Ordinal), plugin).Findings.Single().Text,
            Is.EqualTo("static Id get_None(), by Id"));
    }

    [Test]
    public void An_abstract_type_may_leave_members_to_others() => Assert.That(
        Store.Check(
            Tax,
            "public interface ITax { decimal Of(int id); void Clear(); }",
            "abstract class Tax : ITax { public decimal Of(int id) => 0; }").Findings,
        Is.Empty);

    [Test]
    public void A_default_taken_back_by_a_derived_interface_is_wanted_once_and_by_its_own_name()
    {
        const string shop = "public interface ITax { decimal Of(int id) => 0; } public interface IStrict : ITax { abstract decimal ITax.Of(int id); }";
        Assert.That(Store.Check(shop, shop, "class Tax : IStrict { public decimal Of(int id) => 0; }").Findings, Is.Empty);
    }

    [Test]
    public void A_missing_generic_interface_is_reported_and_nothing_is_said_of_its_members()
    {
        var report = Store.Check("public interface IStore<T> { T Get(); }", "", "class Stock : IStore<int> { public int Get() => 1; }");

        Assert.That(report.Findings.Select(finding => finding.Text), Is.EqualTo(new[] { "type IStore" }));
    }

    [Test]
    public void Iterators_records_lambdas_and_async_methods_fit() => Assert.That(
        Store.Check(Tax, Tax, """
            record Point(int X, int Y); record struct Pair<T>(T A, T B);
            class Plugin { IEnumerable<T> All<T>(T t) { yield return t; } async System.Threading.Tasks.Task<int> Later(ITax tax) { await System.Threading.Tasks.Task.Delay(1); Func<decimal> f = () => tax.Of(1); return (int)f(); } }
            delegate void Changed(int i); enum Kind { One }
            """).Findings,
        Is.Empty);
}
