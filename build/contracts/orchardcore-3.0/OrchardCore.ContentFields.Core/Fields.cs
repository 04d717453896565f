using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata.Settings;

namespace OrchardCore.ContentFields.Fields
{
    public class TextField : ContentField
    {
        public string Text { get; set; }
    }

    public class NumericField : ContentField
    {
        public decimal? Value { get; set; }
    }

    public class ContentPickerField : ContentField
    {
        public string[] ContentItemIds { get; set; } = [];
    }
}

namespace OrchardCore.ContentFields.Settings
{
    public class TextFieldSettings : FieldSettings;

    public class NumericFieldSettings : FieldSettings
    {
        public int Scale { get; set; }

        public decimal? Minimum { get; set; }

        public decimal? Maximum { get; set; }
    }

    public class ContentPickerFieldSettings : FieldSettings
    {
        public string[] DisplayedContentTypes { get; set; } = [];
    }
}
