using Encore.PlatformCheck.Reporting;
using NUnit.Framework;

namespace Encore.PlatformCheck.Tests;

public sealed class OverrideTests
{
    private const string Job = "public abstract class Job<T> { public abstract void Run(T input); protected virtual int Tries => 1; }";
    private const string Mine = "class Mine : Job<string> { public override void Run(string input) { } protected override int Tries => 2; }";

    [Test]
    public void A_type_that_overrides_everything_abstract_fits() => Assert.That(Store.Check(Job, Job, Mine).Findings, Is.Empty);

    [Test]
    public void An_abstract_override_with_a_narrower_result_takes_the_place_of_the_base_member() => Assert.That(
        Store.Check(
            Job,
            Job,
            """
            abstract class Animal { public abstract Animal Copy(); } abstract class Pet : Animal { public abstract override Pet Copy(); }
            sealed class Cat : Pet { public override Cat Copy() => this; }
            """).Findings,
        Is.Empty);

    [Test]
    public void An_abstract_member_added_to_a_base_is_reported()
    {
        var report = Store.Check(Job, Job.Replace("protected virtual", "public abstract string Name(T of); protected virtual", StringComparison.Ordinal), Mine);

        var finding = report.Findings.Single();
        Assert.That((finding.Kind, finding.Text, finding.Type), Is.EqualTo((FindingKind.NotImplemented, "string Name(string), by Mine", "Job`1")));
    }

    [Test]
    public void An_abstract_type_may_leave_it_to_others_and_an_inherited_override_counts()
    {
        const string plugin = """
            abstract class Middle : Job<string> { } class Low : Middle { public override void Run(string s) { } } sealed class Lowest : Low { }
            abstract class Again : Low { public abstract override void Run(string s); } class Last : Again { public override void Run(string s) { } }
            """;
        Assert.That(Store.Check(Job, Job, plugin).Findings, Is.Empty);
    }

    [Test]
    public void An_override_with_a_covariant_return_type_fits()
    {
        const string shop = "public abstract class Maker { public abstract object Make(); } public class Maker<T> : Maker { public override object Make() => null; public virtual object Own(T t) => null; }";
        const string plugin = "class Texts : Maker { public override string Make() => null; } class More<A> : Maker<A[]> { public override string Own(A[] t) => null; } class Most : Texts { public override string Make() => null; }";
        Assert.That(Store.Check(shop, shop, plugin).Findings, Is.Empty);
    }

    [Test]
    public void An_override_whose_base_method_changed_is_reported_since_it_would_never_be_called()
    {
        var report = Store.Check(Job, Job.Replace("int Tries", "long Tries", StringComparison.Ordinal), Mine);

        var finding = report.Findings.Single();
        Assert.That((finding.Kind, finding.Text, finding.Nearest), Is.EqualTo((FindingKind.OverridesNothing, "int get_Tries(), overridden by Mine", "long get_Tries()")));
    }

    [TestCase("public class Page { public virtual void Show() { } }", null)]
    [TestCase("public class Page { public void Show() { } }", FindingKind.OverridesNothing)]
    [TestCase("public class Root { public virtual void Show() { } } public class Page : Root { }", null)]
    [TestCase("public class Root { public virtual void Show() { } } public class Page : Root { public sealed override void Show() { } }", FindingKind.Sealed)]
    [TestCase("public class Page { internal virtual void Show() { } }", FindingKind.NotVisible)]
    [TestCase("public class Page { protected virtual void Show() { } }", null)]
    [TestCase("public sealed class Page { public void Show() { } }", FindingKind.Sealed)]
    [TestCase("public interface Page { }", FindingKind.Sealed)]
    public void What_a_type_overrides_must_be_open_to_it(string store, object? expected)
    {
        var report = Store.Check("public class Page { public virtual void Show() { } }", store, "public class Mine : Page { public override void Show() { } }");

        Assert.That(report.Findings.Select(finding => (object)finding.Kind), expected is null ? Is.Empty : Does.Contain(expected));
    }

    [Test]
    public void Nothing_is_said_about_a_type_whose_base_is_missing_beyond_that()
    {
        var report = Store.Check("public abstract class Page { public abstract void Show(); }", "", "public class Mine : Page, IDisposable { public override void Show() { } public void Dispose() { } }");

        Assert.That(report.Findings.Select(finding => finding.Kind), Has.All.EqualTo(FindingKind.Missing));
    }
}
