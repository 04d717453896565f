using System.Text;
using Encore.Loyalty.Import;
using Encore.Loyalty.Ledger;
using NUnit.Framework;

namespace Encore.Loyalty.Tests.Import;

[TestFixture]
internal sealed class ImportReaderTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    [Test]
    public async Task Every_column_is_read()
    {
        var file = await ReadAsync("customer,points,kind,earned_at,expires_at,redeemable_for,note,external_id\n7,250,purchase,2026-01-31,2026-12-31,product coupon,\"Thank you, Ann\",A-1\n");

        var row = file.Rows.Single();
        Assert.That(file.Problems, Is.Empty);
        Assert.That((row.Line, row.Member.Value, row.Movement.Points, row.Movement.Id, row.Movement.Note), Is.EqualTo((2, "shop/7", 250L, "A-1", "Thank you, Ann")));
        Assert.That(row.Movement.At, Is.EqualTo(new DateTimeOffset(2026, 1, 31, 0, 0, 0, TimeSpan.FromHours(1))));
        Assert.That(row.Movement.Terms, Is.EqualTo(new LotTerms
        {
            Kind = SourceKind.Purchase,
            ExpiresAt = new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.FromHours(1)),
            RedeemableFor = Eligibility.Only(RewardKind.Product, RewardKind.Coupon),
        }));
    }

    [TestCase(",", "\n", false, "utf-8")]
    [TestCase(";", "\r\n", true, "utf-8")]
    [TestCase("\t", "\r", true, "utf-16")]
    [TestCase(",", "\n", true, "utf-16BE")]
    public async Task Separators_line_ends_and_encodings_are_known(string separator, string lineEnd, bool hasMark, string encoding)
    {
        var text = string.Join(lineEnd, $"Customer{separator}POINTS{separator}Note", $"\"7\"{separator} 5 {separator}\"say \"\"林悦\"\"{lineEnd}twice\"", "", "");
        var known = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. hasMark ? known.GetPreamble() : [], .. known.GetBytes(text)];

        var file = await ReadAsync(bytes);

        Assert.That(file.Problems.Select(problem => problem.Code), Is.EqualTo(new[] { ImportProblemCode.TextTooLong }), "a note of two lines is no note, but it was read as one field");
        Assert.That(file.Problems[0].Value, Does.StartWith("say \"林悦\""));
    }

    [TestCase("", ImportProblemCode.FileEmpty, 0)]
    [TestCase("\n\n", ImportProblemCode.FileEmpty, 0)]
    [TestCase("customer,points,balance\n7,5,1", ImportProblemCode.ColumnUnknown, 1)]
    [TestCase("customer,points,points\n7,5,5", ImportProblemCode.ColumnTwice, 1)]
    [TestCase("customer,kind\n7,purchase", ImportProblemCode.ColumnMissing, 1)]
    [TestCase("customer,points\n7,5\n8,\"5", ImportProblemCode.QuoteMisplaced, 3)]
    [TestCase("customer,points\n7,5\"", ImportProblemCode.QuoteMisplaced, 2)]
    [TestCase("customer,points\n\"7\"x,5", ImportProblemCode.QuoteMisplaced, 2)]
    public async Task A_file_that_cannot_be_read_whole_is_not_read_in_part(string text, ImportProblemCode code, int line)
    {
        var file = await ReadAsync(text);

        Assert.That(file.Rows, Is.Empty);
        Assert.That(file.Problems.Select(problem => (problem.Code, problem.Line)), Is.EqualTo(new[] { (code, line) }));
    }

    [Test]
    public async Task Bytes_that_are_not_text_are_refused() =>
        Assert.That((await ReadAsync([.. "customer,points\n"u8, 0xC1, 0xD6, (byte)',', (byte)'5'])).Problems.Single().Code, Is.EqualTo(ImportProblemCode.EncodingUnknown), "GBK, for instance");

    [Test]
    public async Task A_file_beyond_the_limits_is_refused()
    {
        Assert.That((await ReadAsync(new byte[ImportReader.MostBytes + 1])).Problems.Single().Code, Is.EqualTo(ImportProblemCode.FileTooLarge));

        var rows = new StringBuilder("customer,points\n").Insert("customer,points\n".Length, "7,5\n", ImportReader.MostRows + 1);
        Assert.That((await ReadAsync(rows.ToString())).Problems.Single().Code, Is.EqualTo(ImportProblemCode.TooManyRows));
    }

    [TestCase("7", ImportProblemCode.FieldsCount, null)]
    [TestCase("7,5,,,,,,,9", ImportProblemCode.FieldsCount, null)]
    [TestCase(",5,,,,,,", ImportProblemCode.ValueMissing, ImportColumn.Customer)]
    [TestCase("stranger,5,,,,,,", ImportProblemCode.CustomerUnknown, ImportColumn.Customer)]
    [TestCase("7,,,,,,,", ImportProblemCode.ValueMissing, ImportColumn.Points)]
    [TestCase("7,five,,,,,,", ImportProblemCode.PointsUnreadable, ImportColumn.Points)]
    [TestCase("7,\"1,000\",,,,,,", ImportProblemCode.PointsUnreadable, ImportColumn.Points)]
    [TestCase("7,1.5,,,,,,", ImportProblemCode.PointsUnreadable, ImportColumn.Points)]
    [TestCase("7,=1+1,,,,,,", ImportProblemCode.PointsUnreadable, ImportColumn.Points)]
    [TestCase("7,０,,,,,,", ImportProblemCode.PointsUnreadable, ImportColumn.Points)]
    [TestCase("7,0,,,,,,", ImportProblemCode.PointsZero, ImportColumn.Points)]
    [TestCase("7,1000000000001,,,,,,", ImportProblemCode.PointsTooLarge, ImportColumn.Points)]
    [TestCase("7,99999999999999999999999,,,,,,", ImportProblemCode.PointsTooLarge, ImportColumn.Points)]
    [TestCase("7,-9223372036854775808,,,,,,", ImportProblemCode.PointsTooLarge, ImportColumn.Points)]
    [TestCase("7,5,Purchase Kind,,,,,", ImportProblemCode.NameUnreadable, ImportColumn.Kind)]
    [TestCase("7,5,,31/12/2025,,,,", ImportProblemCode.DateUnreadable, ImportColumn.EarnedAt)]
    [TestCase("7,5,,2025-02-30,,,,", ImportProblemCode.DateUnreadable, ImportColumn.EarnedAt)]
    [TestCase("7,5,,2026-06-02,,,,", ImportProblemCode.DateInFuture, ImportColumn.EarnedAt)]
    [TestCase("7,5,,2026-02-01,2026-01-01,,,", ImportProblemCode.ExpiresBeforeEarned, ImportColumn.ExpiresAt)]
    [TestCase("7,5,,,2026-05-31,,,", ImportProblemCode.ExpiresBeforeEarned, ImportColumn.ExpiresAt)]
    [TestCase("7,5,,,,<script>,,", ImportProblemCode.NameUnreadable, ImportColumn.RedeemableFor)]
    [TestCase("7,5,,,,,\"a\u001bb\",", ImportProblemCode.TextTooLong, ImportColumn.Note)]
    public async Task A_row_that_cannot_be_imported_says_why_and_where(string row, ImportProblemCode code, ImportColumn? column)
    {
        var file = await ReadAsync("customer,points,kind,earned_at,expires_at,redeemable_for,note,external_id\n8,1,,,,,,\n" + row);

        Assert.That(file.Problems.Select(problem => (problem.Line, problem.Code, problem.Column)), Is.EqualTo(new[] { (3, code, column) }));
        Assert.That(file.Rows.Select(sound => sound.Line), Is.EqualTo(new[] { 2 }), "the other row is fine");
    }

    [Test]
    public async Task Ids_are_used_once_and_equal_rows_without_an_id_are_told_apart()
    {
        var twice = await ReadAsync("customer,points,external_id\n7,5,A\n7,6,A\n8,5,A\n");
        var equal = await ReadAsync("customer,points\n7,5\n7,5\n");

        Assert.That(twice.Problems.Select(problem => (problem.Line, problem.Code)), Is.EqualTo(new[] { (3, ImportProblemCode.IdTwice) }));
        Assert.That(twice.LeftOut.Select(member => member.Customer), Is.EqualTo(new[] { "7" }));
        Assert.That(equal.Rows.Select(row => row.Movement.Source).Distinct().Count(), Is.EqualTo(2));
        Assert.That((await ReadAsync("customer,points\n7,5\n7,5\n")).Rows, Is.EqualTo(equal.Rows), "read again, they are the same");
    }

    [Test]
    public async Task An_id_of_any_letters_makes_a_source()
    {
        var file = await ReadAsync("customer,points,external_id\n7,5,Größe #1\n7,5,Größe #2\n");

        Assert.That(file.Problems, Is.Empty);
        Assert.That(file.Rows.Select(row => row.Movement.Source).Distinct().Count(), Is.EqualTo(2));
    }

    private static Task<ImportFile> ReadAsync(string text) => ReadAsync(Encoding.UTF8.GetBytes(text));

    private static Task<ImportFile> ReadAsync(byte[] bytes) =>
        new ImportReader("shop", TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), Now).ReadAsync("points.csv", new MemoryStream(bytes), references =>
            Task.FromResult<IReadOnlyDictionary<string, string>>(references.Where(reference => reference != "stranger").ToDictionary(reference => reference)));
}
