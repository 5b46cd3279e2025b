namespace Performix.Bot.Slack.Outgoing;

/// <summary>What Slack takes at most (docs.slack.dev/reference/block-kit, read in 2026). Characters are counted as
/// JavaScript counts them.</summary>
internal static class Limits
{
    public const int BlocksInMessage = 50;
    public const int BlocksInView = 100;

    /// <summary>A view may be 250,000 bytes in all; the rest of it takes no more than is left.</summary>
    public const int BlockBytesInView = 230_000;

    public const int MessageText = 4000;
    public const int SectionText = 3000;
    public const int SectionFields = 10;
    public const int FieldText = 2000;
    public const int HeaderText = 150;
    public const int ContextElements = 10;
    public const int ContextText = 3000;
    public const int ActionElements = 25;
    public const int ContextActions = 5;
    public const int ButtonText = 75;
    public const int Value = 2000;
    public const int Url = 3000;
    public const int AltText = 2000;
    public const int Label = 2000;
    public const int Placeholder = 150;
    public const int OptionText = 75;
    public const int OptionValue = 150;
    public const int MenuOptions = 100;
    public const int ChoiceOptions = 10;
    public const int OverflowOptions = 5;
    public const int InputValue = 3000;
    public const int Id = 255;
    public const int ViewTitle = 24;
    public const int PrivateMetadata = 3000;
    public const int MarkdownTogether = 12_000;
    public const int Tables = 1;
    public const int TableRows = 100;
    public const int TableColumns = 20;
    public const int TableCharacters = 10_000;
    public const int Charts = 2;
    public const int ChartTitle = 50;
    public const int ChartLabel = 20;
    public const int ChartAxisLabel = 50;
    public const int ChartParts = 6;
    public const int ChartCategories = 20;
}
