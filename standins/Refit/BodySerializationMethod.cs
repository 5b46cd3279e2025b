namespace Refit;

public enum BodySerializationMethod
{
    Default,

    [Obsolete("Serialized is its successor.", false)]
    Json,

    UrlEncoded,
    Serialized,
}
