using System.Globalization;

namespace Encore.Replay;

/// <summary>Reads the CDNOW purchase log: customer, date (yyyymmdd), number of CDs and dollar value, separated by blanks.</summary>
public static class PurchaseLog
{
    private const int MostErrors = 10;

    /// <summary>The whole log by day, or, where anything is wrong in the file, nothing.</summary>
    /// <exception cref="PurchaseLogException">Names the first lines that are wrong, and what is wrong with each.</exception>
    public static IReadOnlyList<LoggedOrder> Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new PurchaseLogException($"There is no file {path}. Give the path of CDNOW_master.txt.");
        }

        var text = File.ReadAllText(path);
        var lines = text.Split('\n');
        var errors = new List<string>();
        if (lines[^1].Length > 0)
        {
            errors.Add($"line {lines.Length}: the file breaks off here ('{lines[^1].Trim()}'); it is not complete.");
        }

        var orders = Parse(lines, errors);
        if (errors.Count == 0 && orders.Count == 0)
        {
            errors.Add("the file holds no orders.");
        }

        return errors.Count == 0 ? orders : throw new PurchaseLogException($"{path} cannot be played back; nothing was recorded.\n  {string.Join("\n  ", errors.Take(MostErrors))}");
    }

    private static List<LoggedOrder> Parse(IReadOnlyList<string> lines, List<string> errors)
    {
        var numbers = new Dictionary<(string Customer, DateOnly Day), int>();
        var orders = new List<LoggedOrder>(lines.Count);
        for (var index = 0; index < lines.Count && errors.Count < MostErrors; index++)
        {
            var columns = lines[index].Split((char[])[' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
            if (columns.Length == 0 || (index == 0 && columns[0] == "customer_id"))
            {
                continue;
            }

            if (Order(columns) is { } order)
            {
                var number = numbers[(order.Customer, order.Day)] = numbers.GetValueOrDefault((order.Customer, order.Day)) + 1;
                orders.Add(order with { Number = number });
            }
            else
            {
                errors.Add($"line {index + 1}: '{lines[index].Trim()}' is not of the form 00001 19970101 1 11.77.");
            }
        }

        return [.. orders.OrderBy(order => order.Day)];
    }

    private static LoggedOrder? Order(string[] columns) =>
        columns is [var customer, var day, var quantity, var value]
        && customer.All(char.IsAsciiDigit)
        && DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && int.TryParse(quantity, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        && decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var dollars)
            ? new LoggedOrder(customer, date, 1, count, dollars)
            : null;
}
