using System.Text;

namespace Encore.Loyalty.Import;

/// <summary>
/// Reads comma-separated values as RFC 4180 has them, strictly: quotes only around a whole field, doubled inside it. The separator is a comma, semicolon or tab,
/// whichever the first line uses. One of our own, because a library would be one more assembly in every plugin for these few lines.
/// </summary>
internal sealed class CsvReader
{
    private const char Quote = '"';

    private readonly string text;
    private readonly char separator;
    private int place;
    private int line = 1;

    public CsvReader(string text)
    {
        this.text = text;
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var first = end < 0 ? text : text[..end];
        separator = new[] { ',', ';', '\t' }.MaxBy(mark => first.Count(letter => letter == mark));
    }

    /// <summary>Lines with their number, from 1. Empty lines are left out.</summary>
    /// <exception cref="FormatException">A quote stands where none may; the message is the number of the line.</exception>
    public IEnumerable<(int Line, IReadOnlyList<string> Fields)> Lines()
    {
        while (place < text.Length)
        {
            var start = line;
            var fields = ReadLine();
            if (fields.Count > 1 || fields[0].Length > 0)
            {
                yield return (start, fields);
            }
        }
    }

    private List<string> ReadLine()
    {
        var fields = new List<string>();
        while (true)
        {
            fields.Add(place < text.Length && text[place] == Quote ? ReadQuoted() : ReadPlain());
            if (place < text.Length && text[place] == separator)
            {
                place++;
                continue;
            }

            EndLine();
            return fields;
        }
    }

    private string ReadPlain()
    {
        var start = place;
        while (place < text.Length && text[place] != separator && text[place] is not ('\r' or '\n'))
        {
            if (text[place++] == Quote)
            {
                throw Misplaced();
            }
        }

        return text[start..place].Trim();
    }

    private string ReadQuoted()
    {
        var field = new StringBuilder();
        for (place++; place < text.Length; place++)
        {
            if (text[place] == Quote)
            {
                if (place + 1 >= text.Length || text[place + 1] != Quote)
                {
                    place++;
                    return place >= text.Length || text[place] == separator || text[place] is '\r' or '\n' ? field.ToString() : throw Misplaced();
                }

                place++;
            }

            line += text[place] == '\n' ? 1 : 0;
            field.Append(text[place]);
        }

        throw Misplaced();
    }

    private void EndLine()
    {
        if (place < text.Length && text[place] == '\r')
        {
            place++;
        }

        if (place < text.Length && text[place] == '\n')
        {
            place++;
        }

        line++;
    }

    private FormatException Misplaced() => new(line.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
