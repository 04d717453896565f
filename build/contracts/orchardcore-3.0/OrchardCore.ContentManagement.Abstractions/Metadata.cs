using OrchardCore.ContentManagement.Metadata.Builders;

namespace OrchardCore.ContentManagement.Metadata
{
    public interface IContentDefinitionManager;

    public static class ContentDefinitionManagerExtensions
    {
        public static Task AlterTypeDefinitionAsync(this IContentDefinitionManager manager, string name, Action<ContentTypeDefinitionBuilder> alteration) => throw null;

        public static Task AlterPartDefinitionAsync(this IContentDefinitionManager manager, string name, Action<ContentPartDefinitionBuilder> alteration) => throw null;
    }
}

namespace OrchardCore.ContentManagement.Metadata.Builders
{
    public class ContentTypeDefinitionBuilder
    {
        public ContentTypeDefinitionBuilder DisplayedAs(string displayName) => throw null;

        public ContentTypeDefinitionBuilder WithPart(string partName) => throw null;

        public ContentTypeDefinitionBuilder WithPart(string partName, Action<ContentTypePartDefinitionBuilder> configuration) => throw null;
    }

    public abstract class ContentTypePartDefinitionBuilder
    {
        public ContentTypePartDefinitionBuilder WithSettings<T>(T settings) => throw null;
    }

    public class ContentPartDefinitionBuilder
    {
        public ContentPartDefinitionBuilder WithField(string fieldName, Action<ContentPartFieldDefinitionBuilder> configuration) => throw null;
    }

    public abstract class ContentPartFieldDefinitionBuilder
    {
        public ContentPartFieldDefinitionBuilder WithSettings<T>(T settings) => throw null;

        public abstract ContentPartFieldDefinitionBuilder OfType(string fieldType);
    }
}

namespace OrchardCore.ContentManagement.Metadata.Settings
{
    public abstract class FieldSettings
    {
        public string Hint { get; set; }

        public bool Required { get; set; }
    }

    public static class ContentTypeSettingsExtensions
    {
        public static ContentTypeDefinitionBuilder Creatable(this ContentTypeDefinitionBuilder builder, bool creatable = true) => throw null;

        public static ContentTypeDefinitionBuilder Listable(this ContentTypeDefinitionBuilder builder, bool listable = true) => throw null;

        public static ContentTypeDefinitionBuilder Draftable(this ContentTypeDefinitionBuilder builder, bool draftable = true) => throw null;

        public static ContentTypeDefinitionBuilder Versionable(this ContentTypeDefinitionBuilder builder, bool versionable = true) => throw null;

        public static ContentTypeDefinitionBuilder Securable(this ContentTypeDefinitionBuilder builder, bool securable = true) => throw null;

        public static ContentTypeDefinitionBuilder WithDescription(this ContentTypeDefinitionBuilder builder, string description) => throw null;
    }

    public static class ContentTypePartSettingsExtensions
    {
        public static ContentTypePartDefinitionBuilder WithPosition(this ContentTypePartDefinitionBuilder builder, string position) => throw null;
    }

    public static class ContentPartSettingsExtensions
    {
        public static ContentPartDefinitionBuilder WithDescription(this ContentPartDefinitionBuilder builder, string description) => throw null;
    }

    public static class ContentPartFieldSettingsExtensions
    {
        public static ContentPartFieldDefinitionBuilder WithDisplayName(this ContentPartFieldDefinitionBuilder builder, string displayName) => throw null;

        public static ContentPartFieldDefinitionBuilder WithEditor(this ContentPartFieldDefinitionBuilder builder, string editor) => throw null;

        public static ContentPartFieldDefinitionBuilder WithPosition(this ContentPartFieldDefinitionBuilder builder, string position) => throw null;
    }
}
