namespace Refit;

public enum CollectionFormat
{
    RefitParameterFormatter,
    Csv,
    Ssv,
    Tsv,
    Pipes,
    Multi,
}
