using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Encore.Loyalty.Web.Screens;

/// <summary>
/// Renders a component to HTML, in any host and without touching the host's services. Thread-safe; keep one.
/// </summary>
/// <param name="loggers">Where the framework reports; null: nowhere.</param>
public sealed partial class ScreenRenderer(ILoggerFactory? loggers = null)
{
    /// <param name="context">The reader and the host.</param>
    /// <param name="parameters">By name: <c>(nameof(RewardsPage.Program), program)</c>.</param>
    /// <returns>One element of the class <c>encore</c>; empty text when the component has nothing to say.</returns>
    /// <exception cref="ArgumentException">A parameter that the component cannot do without was not given.</exception>
    public async Task<string> RenderAsync<TComponent>(ScreenContext context, params IEnumerable<(string Name, object? Value)> parameters)
        where TComponent : IComponent
    {
        var values = parameters.ToDictionary(pair => pair.Name, pair => pair.Value);
        Require(typeof(TComponent), values);
        var html = await RenderAsync(typeof(Screen), new()
        {
            [nameof(Screen.Context)] = context,
            [nameof(Screen.Component)] = typeof(TComponent),
            [nameof(Screen.Parameters)] = values,
        });
        return EmptyFrame().IsMatch(html) ? "" : html;
    }

    internal async Task<string> RenderAsync(Type component, Dictionary<string, object?> parameters)
    {
        // A renderer keeps what it has rendered for as long as it lives, so each screen has one of its own.
        await using var renderer = new HtmlRenderer(NoServices.Instance, loggers ?? NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            Readable((await renderer.RenderComponentAsync(component, ParameterView.FromDictionary(parameters))).ToHtmlString().Trim()));
    }

    /// <summary>The framework writes every letter beyond ASCII as a number; a page in Chinese would be eight times as long. Markup is ASCII, so it stays encoded.</summary>
    private static string Readable(string html) =>
        LetterNumber().Replace(html, number => char.ConvertFromUtf32(int.Parse(number.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));

    private static void Require(Type component, Dictionary<string, object?> values)
    {
        var missing = component.GetProperties()
            .Where(property => property.IsDefined(typeof(EditorRequiredAttribute)) && !values.ContainsKey(property.Name))
            .Select(property => property.Name)
            .ToList();
        if (missing.Count > 0)
        {
            throw new ArgumentException($"{component.Name} cannot be rendered without: {string.Join(", ", missing)}.", nameof(values));
        }
    }

    [GeneratedRegex("&#x([1-9A-F][0-9A-F]{2,5}|[A-F][0-9A-F]);")]
    private static partial Regex LetterNumber();

    [GeneratedRegex("^<div[^>]*>\\s*</div>$")]
    private static partial Regex EmptyFrame();

    private sealed class NoServices : IServiceProvider
    {
        public static NoServices Instance { get; } = new();

        public object? GetService(Type serviceType) => null;
    }
}
