using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NUnit.Framework;

namespace Encore.PlatformCheck.Tests;

/// <summary>An assembly made from source text while the test runs.</summary>
internal sealed class Compiled
{
    private static readonly MetadataReference[] Framework = [.. new[]
    {
        "System.Private.CoreLib", "System.Runtime", "System.Collections", "System.Linq",
    }.Select(name => MetadataReference.CreateFromFile(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), name + ".dll")))];

    private Compiled(string name, byte[] image)
    {
        Name = name;
        Image = image;
    }

    public string Name { get; }

    public byte[] Image { get; }

    public static Compiled From(string name, string source, params Compiled[] references)
    {
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText("using System; using System.Collections.Generic; using System.Reflection;\n" + source)],
            [.. Framework, .. references.Select(reference => MetadataReference.CreateFromImage(reference.Image))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Annotations));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.That(result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), Is.Empty);
        return new Compiled(name, image.ToArray());
    }

    public void SaveTo(string folder) => File.WriteAllBytes(Path.Combine(folder, Name + ".dll"), Image);
}
