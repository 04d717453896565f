using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;

namespace Encore.PlatformCheck.Signatures;

/// <summary>Reads the members of types.</summary>
internal sealed class MemberIndex(TypeResolver types)
{
    /// <param name="name">Only the members of that name; null for all.</param>
    public IEnumerable<Member> Methods(TypeText type, string? name = null)
    {
        if (type.Definition is not { } entry)
        {
            yield break;
        }

        var metadata = entry.File.Metadata;
        foreach (var method in entry.Definition.GetMethods().Select(metadata.GetMethodDefinition))
        {
            if (name is null || metadata.StringComparer.Equals(method.Name, name))
            {
                yield return Read(type, method, type.Arguments);
            }
        }
    }

    /// <param name="name">Only the members of that name; null for all.</param>
    public IEnumerable<Member> Fields(TypeText type, string? name = null)
    {
        if (type.Definition is not { } entry)
        {
            yield break;
        }

        var metadata = entry.File.Metadata;
        foreach (var field in entry.Definition.GetFields().Select(metadata.GetFieldDefinition))
        {
            if (name is null || metadata.StringComparer.Equals(field.Name, name))
            {
                var fieldType = field.DecodeSignature(types.SignaturesOf(entry.File), type.Arguments);
                var access = (MethodAttributes)(field.Attributes & (FieldAttributes.FieldAccessMask | FieldAttributes.Static));
                var text = metadata.GetString(field.Name);
                yield return new Member(type, text, MemberText.Key(fieldType), MemberText.Text(text, fieldType), access);
            }
        }
    }

    public IEnumerable<Member> All(TypeText type) => Methods(type).Concat(Fields(type));

    /// <summary>The member as the runtime finds it: in the type, then in its bases (constructors are not inherited).</summary>
    public Member? Find(TypeText type, string name, string signature)
    {
        foreach (var level in types.Hierarchy(type).Take(name == ".ctor" ? 1 : int.MaxValue))
        {
            var named = signature.StartsWith("field ", StringComparison.Ordinal) ? Fields(level, name) : Methods(level, name);
            if (named.FirstOrDefault(member => member.Signature == signature) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Property setters by the property's name, in the type, then in its bases.</summary>
    public IEnumerable<Member> Setters(TypeText type, string property)
    {
        foreach (var level in types.Hierarchy(type))
        {
            if (level.Definition is not { } entry)
            {
                continue;
            }

            var metadata = entry.File.Metadata;
            foreach (var definition in entry.Definition.GetProperties().Select(metadata.GetPropertyDefinition))
            {
                var setter = definition.GetAccessors().Setter;
                if (!setter.IsNil && metadata.StringComparer.Equals(definition.Name, property))
                {
                    yield return Read(level, metadata.GetMethodDefinition(setter), level.Arguments);
                }
            }
        }
    }

    private Member Read(TypeText type, MethodDefinition method, ImmutableArray<TypeText> arguments)
    {
        var file = type.Definition!.Value.File;
        var signature = method.DecodeSignature(types.SignaturesOf(file), arguments);
        var name = file.Metadata.GetString(method.Name);
        return new Member(type, name, MemberText.Key(signature), MemberText.Text(name, signature), method.Attributes);
    }
}
