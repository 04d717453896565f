-- Money is TEXT (exact decimals), instants are TEXT in UTC (yyyy-MM-ddTHH:mm:ss.fffZ, so that text order is time order).
CREATE TABLE IF NOT EXISTS settings (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS customers (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  name          TEXT NOT NULL,
  email         TEXT NOT NULL COLLATE NOCASE UNIQUE,
  language      TEXT NOT NULL,
  role          TEXT NOT NULL,
  password_hash TEXT,
  story         TEXT,              -- names the card on the sign-in page; only seeded people have one
  created_at    TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS customer_profiles (
  customer_id   INTEGER PRIMARY KEY REFERENCES customers (id),
  birthday      TEXT,                    -- MM-dd
  newsletter_at TEXT,                    -- null: not subscribed
  visited_on    TEXT                     -- the last day of a visit, yyyy-MM-dd
);

CREATE TABLE IF NOT EXISTS carts (
  id         TEXT PRIMARY KEY,
  coupon     TEXT,
  points     INTEGER NOT NULL DEFAULT 0,
  details    TEXT                  -- what the checkout form has been told so far (JSON)
);

CREATE TABLE IF NOT EXISTS cart_lines (
  cart_id    TEXT NOT NULL REFERENCES carts (id) ON DELETE CASCADE,
  product_id TEXT NOT NULL,
  quantity   INTEGER NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (cart_id, product_id)
);

CREATE TABLE IF NOT EXISTS orders (
  id                INTEGER PRIMARY KEY AUTOINCREMENT,
  public_key        TEXT NOT NULL UNIQUE,
  checkout_token    TEXT NOT NULL UNIQUE,   -- a form sent twice makes one order
  customer_id       INTEGER REFERENCES customers (id),
  name              TEXT NOT NULL,
  email             TEXT NOT NULL COLLATE NOCASE,
  language          TEXT NOT NULL,
  street            TEXT NOT NULL,
  city              TEXT NOT NULL,
  postal_code       TEXT NOT NULL,
  country           TEXT NOT NULL,
  shipping_method   TEXT NOT NULL,
  payment_method    TEXT NOT NULL,
  shipping          TEXT NOT NULL,
  discount_total    TEXT NOT NULL,
  tax_total         TEXT NOT NULL,
  total             TEXT NOT NULL,
  placed_at         TEXT NOT NULL,
  paid_at           TEXT,
  fulfilled_at      TEXT,
  cancelled_at      TEXT,
  refunded_total    TEXT NOT NULL DEFAULT '0',
  refunded_shipping TEXT NOT NULL DEFAULT '0'
);
CREATE INDEX IF NOT EXISTS orders_by_customer ON orders (customer_id, placed_at);

CREATE TABLE IF NOT EXISTS order_lines (
  id                INTEGER PRIMARY KEY AUTOINCREMENT,
  order_id          INTEGER NOT NULL REFERENCES orders (id),
  product_id        TEXT NOT NULL,
  category_id       TEXT NOT NULL,
  quantity          INTEGER NOT NULL,
  unit_price        TEXT NOT NULL,
  discount          TEXT NOT NULL,
  net               TEXT NOT NULL,
  tax               TEXT NOT NULL,
  refunded_quantity INTEGER NOT NULL DEFAULT 0,
  refunded_net      TEXT NOT NULL DEFAULT '0',
  refunded_tax      TEXT NOT NULL DEFAULT '0'
);
CREATE INDEX IF NOT EXISTS order_lines_by_order ON order_lines (order_id);

CREATE TABLE IF NOT EXISTS order_discounts (
  order_id      INTEGER NOT NULL REFERENCES orders (id),
  source        TEXT NOT NULL,
  code          TEXT NOT NULL,
  label         TEXT NOT NULL,
  amount        TEXT NOT NULL,
  points        INTEGER NOT NULL,
  free_shipping INTEGER NOT NULL,
  PRIMARY KEY (order_id, source, code)
);

CREATE TABLE IF NOT EXISTS refunds (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  token     TEXT NOT NULL UNIQUE,           -- a form sent twice makes one refund
  order_id  INTEGER NOT NULL REFERENCES orders (id),
  amount    TEXT NOT NULL,
  shipping  TEXT NOT NULL,
  lines     TEXT NOT NULL,                  -- pieces taken back (JSON); empty where only an amount was named
  reason    TEXT NOT NULL,
  made_at   TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS refunds_by_order ON refunds (order_id);

CREATE TABLE IF NOT EXISTS house_coupon_uses (
  order_id INTEGER NOT NULL REFERENCES orders (id),
  code     TEXT NOT NULL,
  email    TEXT NOT NULL COLLATE NOCASE,
  state    TEXT NOT NULL,                   -- reserved | used | released
  PRIMARY KEY (order_id, code)
);

CREATE TABLE IF NOT EXISTS reviews (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  product_id  TEXT NOT NULL,
  customer_id INTEGER NOT NULL REFERENCES customers (id),
  rating      INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 5),
  title       TEXT NOT NULL,
  body        TEXT NOT NULL,
  verified    INTEGER NOT NULL,
  state       TEXT NOT NULL,
  written_at  TEXT NOT NULL,
  decided_at  TEXT,
  UNIQUE (product_id, customer_id)
);

CREATE TABLE IF NOT EXISTS mails (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  to_name  TEXT NOT NULL,
  to_email TEXT NOT NULL,
  language TEXT NOT NULL,
  subject  TEXT NOT NULL,
  body     TEXT NOT NULL,
  sent_at  TEXT NOT NULL
);

-- A loyalty voucher that an order carries; an order that is cancelled lets go of it.
CREATE TABLE IF NOT EXISTS voucher_holds (
    code TEXT PRIMARY KEY,
    order_id INTEGER NOT NULL
);
