using Encore.Replay;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Replay;

public sealed class PurchaseLogTests
{
    private const string Head = " customer_id  date number_of_cds  dollar_value\r\n";

    private string file = "";

    [SetUp]
    public void Make() => file = Path.GetTempFileName();

    [TearDown]
    public void Remove() => File.Delete(file);

    [Test]
    public void Orders_are_read_by_day_and_numbered_within_the_customers_day()
    {
        var log = Read(" 00002 19970113  1   12.00\r\n 00001 19970112  5   77.00\r\n 00002 19970113  2    0.00\r\n");
        Assert.That(log.Select(order => order.Id), Is.EqualTo(new[] { "cdnow-00001-19970112-1", "cdnow-00002-19970113-1", "cdnow-00002-19970113-2" }));
        Assert.That(log[0].Value, Is.EqualTo(77.00m));
    }

    [TestCase(" 00001 19970112  5   77.00\r\n 00002 199701", "line 3: the file breaks off here", TestName = "a file that breaks off within a line")]
    [TestCase(" 00001 19970112  5   77.00", "line 2: the file breaks off here", TestName = "a file whose last line has no end")]
    [TestCase(" 00001 19971345  5   77.00\r\n", "line 2: '00001 19971345  5   77.00' is not of the form", TestName = "a day that does not exist")]
    [TestCase(" 00001 19970112  5\r\n", "line 2", TestName = "a column too few")]
    [TestCase(" 00001 19970112  5 -3.00\r\n", "line 2", TestName = "a negative value")]
    [TestCase(" <html>\r\n", "line 2", TestName = "another file altogether")]
    [TestCase("", "no orders", TestName = "a file without orders")]
    public void A_broken_log_is_refused_with_the_line(string lines, string says) =>
        Assert.That(() => Read(lines), Throws.TypeOf<PurchaseLogException>().With.Message.Contains(says).And.Message.Contains("nothing was recorded"));

    [Test]
    public void A_file_that_is_not_there_is_said_so() =>
        Assert.That(() => PurchaseLog.Read(file + ".no"), Throws.TypeOf<PurchaseLogException>().With.Message.Contains("There is no file"));

    private IReadOnlyList<LoggedOrder> Read(string lines)
    {
        File.WriteAllText(file, Head + lines);
        return PurchaseLog.Read(file);
    }
}
