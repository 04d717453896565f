using System.Reflection;
using Autofac;
using Autofac.Core;
using Module = Autofac.Module;

namespace Encore.Loyalty.Hosting;

/// <summary>What an agency has dropped into a folder: assemblies with Autofac modules that bring further rules, reward kinds, offer triggers and message channels.</summary>
/// <param name="Modules">To be started with the engine.</param>
/// <param name="Problems">Which files or modules could not be used, and why; for the admin's log.</param>
public sealed record Extensions(IReadOnlyList<IModule> Modules, IReadOnlyList<string> Problems)
{
    public static Extensions None { get; } = new([], []);

    /// <summary>
    /// Loads each <c>.dll</c> of the folder, by name, and makes each public <see cref="Module"/> in it that needs no arguments. What cannot be loaded is left out and named: a broken extension stops no shop.
    /// An assembly once loaded stays until the host is started again.
    /// </summary>
    /// <param name="folder">One that is not there holds nothing.</param>
    public static Extensions In(string folder)
    {
        var (modules, problems) = (new List<IModule>(), new List<string>());
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.dll") : [];
        foreach (var file in files.Order(StringComparer.OrdinalIgnoreCase))
        {
            try
            {
                modules.AddRange(Assembly.LoadFrom(file).GetExportedTypes().Where(IsModule).Select(Make));
            }
            catch (Exception problem)
            {
                var reason = (problem as TargetInvocationException)?.InnerException ?? problem;
                problems.Add($"The extension {Path.GetFileName(file)} was left out: {reason.Message}");
            }
        }

        return new(modules, problems);
    }

    private static bool IsModule(Type type) => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(Module)) && type.GetConstructor(Type.EmptyTypes) is not null;

    /// <summary>Tried out in a container of its own first: one that cannot register would keep the engine from starting.</summary>
    private static IModule Make(Type type)
    {
        var builder = new ContainerBuilder();
        builder.RegisterModule((IModule)Activator.CreateInstance(type)!);
        builder.Build().Dispose();
        return (IModule)Activator.CreateInstance(type)!;
    }
}
