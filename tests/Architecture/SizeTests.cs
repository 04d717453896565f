using NUnit.Framework;

namespace Encore.Architecture;

public sealed class SizeTests
{
    [Test]
    public void No_file_is_longer_than_300_lines() =>
        Assert.That(Repository.Sources.Where(file => File.ReadLines(file).Count() > 300).Select(Relative), Is.Empty);

    [Test]
    public void Half_of_the_files_have_at_most_60_lines()
    {
        var lengths = Repository.Sources.Select(file => File.ReadLines(file).Count()).Order().ToList();
        Assert.That(lengths[lengths.Count / 2], Is.LessThanOrEqualTo(60));
    }

    [Test]
    public void Nothing_is_called_a_manager_a_helper_or_a_util() =>
        Assert.That(Repository.Sources.Select(Path.GetFileNameWithoutExtension).Where(name => name!.EndsWith("Manager", StringComparison.Ordinal) || name.EndsWith("Helper", StringComparison.Ordinal)
            || name.EndsWith("Util", StringComparison.Ordinal) || name.EndsWith("Utils", StringComparison.Ordinal)), Is.Empty);

    private static string Relative(string file) => Path.GetRelativePath(Repository.Root, file);
}
