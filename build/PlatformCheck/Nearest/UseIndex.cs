using System.Reflection.Metadata;
using System.Text.RegularExpressions;
using Encore.PlatformCheck.Assemblies;

namespace Encore.PlatformCheck.Nearest;

/// <summary>Tells which method or type of an assembly uses a reference; read only once something is missing.</summary>
internal sealed partial class UseIndex(ManagedAssembly file)
{
    private readonly Lazy<Dictionary<EntityHandle, string>> users = new(() => new Reader(file).Read());

    public string? UserOf(EntityHandle reference) => users.Value.GetValueOrDefault(reference);

    /// <summary>Iterators, async methods and lambdas are compiled into types and methods of their own; people know the method they are written in.</summary>
    private static string AsWritten(string method) => Generated().Replace(method, ".$1", 1);

    [GeneratedRegex(@"(?:\+<>c(?:__DisplayClass[^.]*)?\.|[+.])<([^<>]+)>.*$")]
    private static partial Regex Generated();

    private sealed class Reader(ManagedAssembly file)
    {
        private readonly MetadataReader metadata = file.Metadata;
        private readonly Dictionary<EntityHandle, string> users = [];

        public Dictionary<EntityHandle, string> Read()
        {
            foreach (var handle in metadata.TypeDefinitions)
            {
                ReadType(handle, metadata.GetTypeDefinition(handle));
            }

            foreach (var attribute in metadata.CustomAttributes.Select(metadata.GetCustomAttribute))
            {
                Add(attribute.Constructor, "an attribute");
            }

            return users;
        }

        private void ReadType(TypeDefinitionHandle handle, TypeDefinition type)
        {
            var name = TypeNames.FullName(metadata, handle);
            Add(type.BaseType, name);
            foreach (var implementation in type.GetInterfaceImplementations())
            {
                Add(metadata.GetInterfaceImplementation(implementation).Interface, name);
            }

            foreach (var method in type.GetMethods().Select(metadata.GetMethodDefinition))
            {
                var user = AsWritten($"{name}.{metadata.GetString(method.Name)}");
                foreach (var token in file.Code(method) is { } code ? IlTokens.In(code) : [])
                {
                    Add(token, user);
                }
            }
        }

        private void Add(EntityHandle token, string user)
        {
            if (token.IsNil || !users.TryAdd(token, user))
            {
                return;
            }

            if (token.Kind == HandleKind.MemberReference)
            {
                Add(metadata.GetMemberReference((MemberReferenceHandle)token).Parent, user);
            }
            else if (token.Kind == HandleKind.MethodSpecification)
            {
                Add(metadata.GetMethodSpecification((MethodSpecificationHandle)token).Method, user);
            }
        }
    }
}
