namespace Encore.Loyalty.Programs;

/// <summary>The form of a program document as JSON Schema (draft 2020-12): for editors that check and complete while one writes. What must hold beyond the form, <see cref="ProgramReader"/> says.</summary>
public static class ProgramSchema
{
    /// <summary>The property by which a document may name its schema; it is no part of the program.</summary>
    internal const string Pointer = "$schema";

    public static string Document()
    {
        using var stream = typeof(ProgramSchema).Assembly.GetManifestResourceStream("Encore.Loyalty.Programs.program.schema.json")
            ?? throw new InvalidOperationException("The schema is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
