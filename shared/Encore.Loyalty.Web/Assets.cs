using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Encore.Loyalty.Web;

/// <summary>The files that a page with Encore screens links to; a host serves them from here or copies them once.</summary>
public static class Assets
{
    private const string Prefix = "Encore.Loyalty.Web.Assets.";

    private static readonly ConcurrentDictionary<string, string> Tags = new(StringComparer.Ordinal);

    /// <summary><c>encore.css</c>, <c>encore.js</c>.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. typeof(Assets).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..]).Order(StringComparer.Ordinal)];

    public static bool Has(string name) => Names.Contains(name);

    /// <exception cref="FileNotFoundException">There is no such asset.</exception>
    public static Stream Open(string name) =>
        typeof(Assets).Assembly.GetManifestResourceStream(Prefix + name) ?? throw new FileNotFoundException($"Encore has no asset '{name}', only: {string.Join(", ", Names)}.");

    /// <summary>Changes with the content: 16 letters and digits, for an ETag or a <c>?v=</c>.</summary>
    public static string Tag(string name) => Tags.GetOrAdd(name, static asset =>
    {
        using var content = Open(asset);
        return Convert.ToHexStringLower(SHA256.HashData(content))[..16];
    });

    public static string ContentTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        _ => "application/octet-stream",
    };
}
