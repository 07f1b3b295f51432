/** Application: calculation and what Excel tells of its locale. */
import { invalidArgument } from "../wire/errors";
import { describe, type HostType, object, readOnly } from "../wire/object-type";

const numberFormatType: HostType<null> = describe("NumberFormatInfo", {
  scalars: {
    NumberDecimalSeparator: readOnly(() => "."),
    NumberGroupSeparator: readOnly(() => ","),
  },
});

const dateFormatType: HostType<null> = describe("DatetimeFormatInfo", {
  scalars: {
    DateSeparator: readOnly(() => "/"),
    ShortDatePattern: readOnly((_self, book) => book.application.datePattern),
    LongDatePattern: readOnly((_self, book) => book.application.longDatePattern),
    TimeSeparator: readOnly(() => ":"),
    LongTimePattern: readOnly((_self, book) => book.application.timePattern),
  },
});

const cultureType: HostType<null> = describe("CultureInfo", {
  scalars: { Name: readOnly((_self, book) => book.application.locale) },
  objects: {
    NumberFormat: () => object(numberFormatType, null),
    DatetimeFormat: () => object(dateFormatType, null),
  },
});

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

export const applicationType: HostType<null> = describe("Application", {
  scalars: {
    CalculationMode: {
      get: (_self, book) => book.calculation.mode,
      set: (_self, value, book) => {
        const mode = MODES.find((one) => one === value);
        if (!mode) throw invalidArgument();
        book.calculation.mode = mode;
      },
    },
    CalculationState: readOnly((_self, book) => (book.calculation.idle ? "Done" : "Pending")),
    CalculationEngineVersion: readOnly(() => 191029),
    DecimalSeparator: readOnly(() => "."),
    ThousandsSeparator: readOnly(() => ","),
    UseSystemSeparators: readOnly(() => true),
  },
  objects: { CultureInfo: () => object(cultureType, null) },
  methods: {
    Calculate: (_self, args, book) => book.calculation.calculate(args.text(0) !== "Recalculate"),
    // The host calculates once a request has been done, whether or not the add-in asks for it.
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});
